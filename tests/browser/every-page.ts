/** Every address of the application, with a record in it where the page shows one. */
import type { BrowserContext, Page } from '@playwright/test';
import { features } from '#renderer/app/features.ts';
import { errorCodes } from '#shared/contract/errors.ts';
import { text } from '#renderer/text/text.ts';
import { personMenu } from '#tests/journey/people.ts';
import { call } from './sample-workshop.ts';

/** Such as `customers/:id/edit`. */
export const everyPath: readonly string[] = features.flatMap(({ routes }) => routes.map(({ path }) => path));

type Listed = Readonly<Record<string, unknown>>;

/** The first record of a list. @throws where the list is empty. */
export async function first(context: BrowserContext, operation: string, input: object = {}): Promise<Listed> {
  const { items } = await call<{ items: Listed[] }>(context, operation, input);
  const [record] = items;
  if (!record) throw new Error(`There is nothing to show for ${operation} ${JSON.stringify(input)}`);
  return record;
}

/** The list that holds the records of a page, by the first word of the page's address. */
const lists: Readonly<Record<string, readonly [operation: string, input?: object]>> = {
  // The stages in which an order's page has most to show.
  'work-orders': ['workOrders.list', { status: ['in-progress', 'awaiting-parts', 'on-hold', 'quality-check'] }],
  customers: ['customers.list'],
  aircraft: ['aircraft.list'],
  parts: ['parts.list'],
  products: ['products.list'],
  procedures: ['procedures.list'],
  users: ['users.list'],
  roles: ['roles.list'],
  jobs: ['jobs.list', { everybody: true }],
  audit: ['audit.list'],
};

/** The address of a path, with a record's field in the place of `:id`, or whatever else the page is found by. */
export async function addressOf(context: BrowserContext, path: string): Promise<string> {
  const key = /:(\w+)/.exec(path)?.[1];
  if (!key) return `/${path}`;
  const list = lists[path.split('/')[0] ?? ''];
  if (!list) throw new Error(`Say here which record is shown at ${path}`);
  return `/${path.replace(`:${key}`, String((await first(context, ...list))[key]))}`;
}

/** What stands in the place of a page that is not there or broke. */
export const noPage = new RegExp(`^(${text.shell.notFound.title}|${text.shell.broken.title}|${errorCodes.not_found.title})$`);

/** Loads the page of somebody who is signed in, until its heading stands there. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await personMenu(page).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Goes there inside the application, as the browser's Back does: nothing is loaded anew. A page before it is gone when its heading is. */
export async function moveTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    const isElsewhere = new URL(to, location.href).pathname !== location.pathname;
    if (isElsewhere) for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-before', '');
    const { idx } = history.state as { idx: number };
    history.pushState({ idx: idx + 1 }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }, address);
  await page.locator('h1:not([data-before])').first().waitFor();
}
