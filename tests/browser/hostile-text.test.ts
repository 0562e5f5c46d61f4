/** Whatever people write is shown as they wrote it, on every page, and never runs. Real here: everything. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { collectFaults } from '#tests/journey/faults.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { addressOf, everyPath, open } from './every-page.ts';
import { alarm, hostileWords, writeHostileRecords } from './hostile-records.ts';
import { followCalls } from './page-check.ts';
import { openEmptyWorkshop, type Workshop } from './sample-workshop.ts';

let workshop: Workshop;
let page: Page;
let answered: () => Promise<void>;
let records: Awaited<ReturnType<typeof writeHostileRecords>>;
const faults: string[] = [];
beforeAll(async () => {
  workshop = await openEmptyWorkshop();
  page = await workshop.pageOf();
  await page.addInitScript((name) => Object.assign(window, { [name]: () => document.documentElement.setAttribute('data-alarm', '') }), alarm);
  answered = followCalls(page);
  collectFaults(page, faults);
  records = await writeHostileRecords(page.context(), workshop.dataFolder);
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => {
  faults.length = 0;
  pictureFailures(() => [page]);
});

/** Nothing ran, and nothing stands on the page that only the texts ask for. */
async function expectNothingRan(): Promise<void> {
  await answered();
  const seen = await page.evaluate(() => ({
    elements: [...document.querySelectorAll('img[src="x"], [onerror], [onload], main b, body script:not([src])')].map(({ outerHTML }) => outerHTML),
    alarmed: document.documentElement.hasAttribute('data-alarm'),
  }));
  expect({ ...seen, faults }).toEqual({ elements: [], alarmed: false, faults: [] });
}

/** The words of the page and of its fields. The bar at the top has the application's title, which is hostile too. */
const wordsOfPage = () =>
  page
    .getByRole('main')
    .evaluate((main) =>
      [(main as HTMLElement).innerText, ...[...main.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)].join('\n'),
    );

/** Pages that show nothing of what anybody else wrote. */
const withoutRecords = /(^|\/)new$|^(intake|dashboard|account|sessions|audit)$/;

function addressHere(path: string): Promise<string> {
  const id = records.shownAt[path.split('/')[0] ?? ''];
  return id ? Promise.resolve(`/${path.replace(':id', id)}`) : addressOf(page.context(), path);
}

test.each(everyPath.filter((path) => !withoutRecords.test(path)))('is shown as text at %s', { timeout: 30_000 }, async (path) => {
  await open(page, await addressHere(path));
  await expectNothingRan();
  expect(await wordsOfPage()).toMatch(hostileWords);
});

test.each(everyPath.filter((path) => withoutRecords.test(path)))('does not run at %s', { timeout: 30_000 }, async (path) => {
  await open(page, await addressHere(path));
  await expectNothingRan();
});

test('does not run on an order that is released', async () => {
  await open(page, `/work-orders/${records.releasedOrderId}`);
  await expectNothingRan();
});

test('does not run in what the palette finds', async () => {
  await open(page, '/today');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('onerror');
  await page.getByRole('option', { name: hostileWords }).first().waitFor();
  await expectNothingRan();
});

test('does not run where it is written and looked at at once', async () => {
  await open(page, `/work-orders/${records.shownAt['work-orders']}`);
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await comment.fill(`<script>${alarm}()</script>`);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByText(`<script>${alarm}()</script>`, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Look at' }).first().click();
  await page.getByRole('dialog').waitFor();
  await expectNothingRan();
});
