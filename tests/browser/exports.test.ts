/** A list as a file, as people get it: filtered on the page, asked for there, fetched from the top bar when it is ready; and a list on a telephone. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { text } from '#renderer/text/text.ts';
import { collectFaults } from '#tests/journey/faults.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { first, open } from './every-page.ts';
import { openSampleWorkshop, type SampleWorkshop } from './sample-workshop.ts';

const words = text.exports;
let workshop: SampleWorkshop;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  workshop = await openSampleWorkshop(60);
  page = await workshop.pageOf();
  collectFaults(page, faults);
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => pictureFailures(() => [page]));

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
    page.getByRole('button', { name: /^Download “Work orders .*\.xlsx”$/ }).click({ timeout: 30_000 }),
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

test('on a telephone a row of a list is two lines: what names it, and below it the rest of what is ticked', { timeout: 60_000 }, async () => {
  const phone = await workshop.pageOf(undefined, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await open(phone, '/work-orders?sort=number');
  const rows = phone.getByRole('row').filter({ has: phone.getByRole('link') });
  await rows.first().waitFor();
  const lines = await rows.evaluateAll((all) =>
    all.map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const seen = [...row.querySelectorAll('td:not(:first-child)')]
        .map((cell) => cell.getBoundingClientRect())
        .filter((cell) => cell.height > 0 && cell.top < bottom - 2);
      return {
        starts: new Set(seen.map((cell) => Math.round(cell.top - top))).size,
        cells: seen.length,
        fits: seen.every((cell) => cell.bottom <= bottom + 1 && cell.right <= 390),
      };
    }),
  );
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    expect(line).toMatchObject({ starts: 2, fits: true });
    expect(line.cells).toBeGreaterThan(2);
  }
  await phone.context().close();
});
