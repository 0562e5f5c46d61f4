/** Every page of the application, full of work, in both themes, on a desk and on a narrow window: for everybody to use. Real here: everything. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { features } from '#renderer/app/features.ts';
import { text } from '#renderer/app/text/text.ts';
import { collectFaults } from '#tests/journey/faults.ts';
import { personMenu } from '#tests/journey/people.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { faultsOfPage, followCalls, show, type Looks } from './page-check.ts';
import { call, openSampleWorkshop, type SampleWorkshop } from './sample-workshop.ts';

const desk = 1440;
const narrow = 700;
/** Both themes and both widths with every rule once, and the colours of a theme at either width. */
const views: readonly (readonly [Looks, 'all' | 'colours'])[] = [
  [{ theme: 'light', width: desk }, 'all'],
  [{ theme: 'dark', width: desk }, 'colours'],
  [{ theme: 'dark', width: narrow }, 'all'],
  [{ theme: 'light', width: narrow }, 'colours'],
];

let workshop: SampleWorkshop;
let page: Page;
let answered: () => Promise<void>;
const faults: string[] = [];
beforeAll(async () => {
  workshop = await openSampleWorkshop(60);
  page = await workshop.pageOf();
  answered = followCalls(page);
  collectFaults(page, faults);
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => {
  faults.length = 0;
  pictureFailures(() => [page]);
});

/** Looks at what is on the screen in every way. */
async function expectForEverybody(): Promise<void> {
  const wrong: string[] = [];
  for (const [looks, rules] of views) {
    await show(page, looks);
    await answered();
    wrong.push(...(await faultsOfPage(page, looks, rules)));
  }
  expect([...wrong, ...faults]).toEqual([]);
}

/** The list that a page's record is taken from, by the first word of the page's address. */
const sources: Readonly<Record<string, { operation: string; input?: object }>> = {
  'work-orders': { operation: 'workOrders.list', input: { status: ['in-progress'] } },
  customers: { operation: 'customers.list' },
  aircraft: { operation: 'aircraft.list' },
  parts: { operation: 'parts.list' },
  products: { operation: 'products.list' },
  procedures: { operation: 'procedures.list' },
  people: { operation: 'users.list' },
  users: { operation: 'users.list' },
  teams: { operation: 'teams.list' },
  roles: { operation: 'roles.list' },
};

async function firstOf(area: string): Promise<string> {
  const source = sources[area];
  if (!source) throw new Error(`Say in this test which record ${area}/:id shows`);
  const { items } = await call<{ items: { id: string }[] }>(page.context(), source.operation, { limit: 1, ...source.input });
  const [first] = items;
  if (!first) throw new Error(`The sample has nothing for ${area}/:id`);
  return first.id;
}

/** What stands in the place of a page that is not there or broke. */
const noPage = new RegExp(`^(${text.shell.notFound.title}|${text.shell.broken.title}|${text.problems.codes.not_found.what})$`);

const paths = features.flatMap(({ routes }) => routes.map(({ path }) => path));

describe.each(paths)('%s', (path) => {
  test('is for everybody', { timeout: 40_000 }, async () => {
    const address = path.includes(':id') ? path.replace(':id', await firstOf(path.split('/')[0] ?? '')) : path;
    await show(page, { theme: 'light', width: desk });
    await page.goto(`/${address}`);
    await personMenu(page).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await answered();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toMatch(noPage);
    await expectForEverybody();
  });
});
