/** A list as a file, as people get it: filtered on the page, asked for there, fetched from the top bar when it is ready; and a list on a telephone. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { text } from '#renderer/text/text.ts';
import { collectFaults } from '#tests/journey/faults.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { first, moveTo, open } from './every-page.ts';
import { call, openSampleWorkshop, type SampleWorkshop } from './sample-workshop.ts';

const words = text.exports;
let workshop: SampleWorkshop;
let page: Page;
let phone: Page;
const faults: string[] = [];

beforeAll(async () => {
  workshop = await openSampleWorkshop(60);
  page = await workshop.pageOf();
  phone = await workshop.pageOf(undefined, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  collectFaults(page, faults);
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => pictureFailures(() => [page, phone]));

test('what a list shows is exported from its page, and downloaded from the top bar', { timeout: 60_000 }, async () => {
  await open(page, '/work-orders?status=closed&sort=number');
  const rows = Number.parseInt((await page.getByText(/^\d+ rows$/).textContent()) ?? '', 10);
  expect(rows).toBeGreaterThan(1);
  // By the keys alone, as anything else that can be done on a page.
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog', { name: text.shell.search })
    .getByRole('combobox')
    .or(page.getByRole('textbox', { name: text.shell.search }))
    .first()
    .fill('excel');
  await page.getByRole('option', { name: words.command }).waitFor();
  await page.keyboard.press('Enter');
  const dialogue = page.getByRole('dialog', { name: words.title(text.workOrders.title) });
  await dialogue.getByText(`${rows} rows, filtered and sorted as you see them`).waitFor();
  const start = dialogue.getByRole('button', { name: words.action });
  await expect.poll(() => start.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText(words.begun).waitFor();

  // Also for whoever comes back later.
  await expect.poll(async () => (await first(page.context(), 'jobs.list', { kind: 'exports.write' }))['state'], { timeout: 30_000 }).toBe('done');
  await page.reload();

  const line = page.getByRole('banner').getByRole('button', { name: text.jobs.line.open });
  // The sample's own jobs stand there, too.
  await line.click();
  await page.getByRole('link', { name: words.nameOf(text.workOrders.title, 'xlsx') }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.getByRole('button', { name: /^Download “Work orders .*\.xlsx”, / }).click({ timeout: 30_000 }),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Work orders \d{4}-\d\d-\d\d\.xlsx$/);
  const [head, ...written] = await readSheet(await readFile(await download.path()));
  expect(head?.slice(0, 3)).toEqual([text.workOrders.fields.title, text.workOrders.fields.number, text.workOrders.fields.status]);
  expect(written).toHaveLength(rows);
  expect(new Set(written.map((row) => row[2]))).toEqual(new Set([text.workOrders.statuses.closed]));
  const numbers = written.map((row) => String(row[1]));
  expect(numbers).toEqual(numbers.toSorted());
  expect(faults).toEqual([]);
});

interface Assigned {
  readonly number: string;
  readonly assignee: { readonly name: string };
  readonly customer: { readonly name: string };
}

/** The newest order on which somebody works for a customer. */
async function assignedOrder(): Promise<Assigned> {
  const { items } = await call<{ items: { [Key in keyof Assigned]: Assigned[Key] | null }[] }>(phone.context(), 'workOrders.list', {
    sort: '-createdAt',
    limit: 100,
  });
  const found = items.find((order): order is Assigned => order.assignee !== null && order.customer !== null);
  if (!found) throw new Error('Nobody works on any order of the sample');
  return found;
}

const lists = ['/work-orders', '/customers', '/aircraft', '/parts', '/products', '/procedures', '/users', '/jobs', '/audit'];

test.for(lists)('on a telephone a row of %s is two lines, and nothing goes from it unseen', { timeout: 60_000 }, async (address) => {
  const rows = phone.getByRole('row').filter({ has: phone.getByRole('gridcell').getByRole('link') });
  await moveTo(phone, address);
  await rows.first().waitFor();
  const lines = await rows.evaluateAll((all) =>
    all.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const cells = [...row.querySelectorAll('td[data-line]')]
        .filter((cell) => cell.textContent !== '')
        .map((cell) => ({ place: cell.getBoundingClientRect(), words: cell.querySelector('div'), said: cell.textContent }));
      return {
        starts: new Set(cells.map(({ place }) => Math.round(place.top - top))).size,
        // Cut short is seen; gone is not.
        lost: cells
          .filter(({ place, words }) => (words?.clientWidth ?? 0) < Math.min(24, words?.scrollWidth ?? 24) || place.bottom > bottom + 1 || place.right > 390)
          .map(({ said }) => said),
      };
    }),
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toEqual({ starts: 2, lost: [] });
});

test(
  'on a telephone whoever works on an order stands at the end of its row with the sign for people, and its customer does not',
  { timeout: 60_000 },
  async () => {
    await moveTo(phone, '/work-orders');
    const { assignee, customer, number } = await assignedOrder();
    await moveTo(phone, `/work-orders?q=${number}`);
    await phone.getByText(text.lists.shown(1, true), { exact: true }).waitFor();
    const row = phone.getByRole('row').filter({ hasText: assignee.name });
    expect(await row.locator('td').last().textContent()).toBe(assignee.name);
    await row.getByLabel(text.workOrders.fields.assignee).waitFor();
    expect(await row.textContent()).not.toContain(customer.name);
  },
);
