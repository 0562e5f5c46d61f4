/** Every page of the application, full of work, in both themes, on a desk and in a narrow window: for everybody to use. Real here: everything. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { text } from '#renderer/text/text.ts';
import { collectFaults } from '#tests/journey/faults.ts';
import { personMenu } from '#tests/journey/people.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { addressOf, everyPath, first, moveTo, noPage, open } from './every-page.ts';
import { faultsInEveryView, followCalls, show } from './page-check.ts';
import { call, openSampleWorkshop, type SampleWorkshop } from './sample-workshop.ts';

let workshop: SampleWorkshop;
let page: Page;
let answered: () => Promise<void>;
const faults: string[] = [];
let isBroken = false;
beforeAll(async () => {
  workshop = await openSampleWorkshop(60);
  page = await workshop.pageOf();
  answered = followCalls(page);
  collectFaults(page, faults);
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(async ({ onTestFailed }) => {
  faults.length = 0;
  onTestFailed(() => {
    isBroken = true;
  });
  pictureFailures(() => [page]);
  await show(page);
});

/**
 * Goes to a page as people do, from the one before, and loads the application anew only after a failure: that, and to begin
 * with a cold axe, took longer than to look at the page. That each address can be loaded is proved where the texts are hostile.
 */
async function visit(address: string): Promise<void> {
  if (isBroken) await open(page, address);
  else await moveTo(page, address);
  isBroken = false;
}

async function expectForEverybody(): Promise<void> {
  // A page that hears of a change while it opens reads anew: it is looked at once it stands.
  await answered();
  await page.locator('h1').first().waitFor();
  expect([...(await faultsInEveryView(page, answered)), ...faults]).toEqual([]);
}
const orderIn = async (...status: string[]) => `/work-orders/${String((await first(page.context(), 'workOrders.list', { status }))['id'])}`;

test.each(everyPath)('the page at %s is for everybody', { timeout: 40_000 }, async (path) => {
  await visit(await addressOf(page.context(), path));
  await answered();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toMatch(noPage);
  await expectForEverybody();
});

describe('for everybody are', () => {
  test('a page that is not there', async () => {
    await visit('/nowhere');
    await expectForEverybody();
  });

  test('a released order', async () => {
    await visit(await orderIn('released', 'closed'));
    await page.getByRole('heading', { name: text.release.record }).waitFor();
    await expectForEverybody();
  });

  test('the draft of a procedure', async () => {
    const { id } = await first(page.context(), 'procedures.list');
    await call(page.context(), 'procedures.revise', { id });
    await visit(`/procedures/${String(id)}/draft`);
    await expectForEverybody();
  });

  test.each([
    ['the command palette', () => page.keyboard.press('Control+k')],
    ['what N opens', () => page.keyboard.press('n')],
    ['the menu of the person', () => personMenu(page).click()],
    ['the jobs', () => page.getByRole('button', { name: text.jobs.line.open }).click()],
    ['further transitions', () => page.getByRole('button', { name: text.workOrders.moreTransitions, exact: true }).click()],
    ['a new step', () => page.getByRole('button', { name: text.checklist.addStep }).click()],
    ['time by hand', () => page.getByRole('button', { name: text.orderTime.enter }).click()],
  ] as const)('what opens above a page: %s', { timeout: 40_000 }, async (_what, way) => {
    await visit(await orderIn('in-progress', 'on-hold', 'diagnosis'));
    await way();
    await page.getByRole('dialog').or(page.getByRole('menu')).waitFor();
    await expectForEverybody();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').or(page.getByRole('menu')).waitFor({ state: 'hidden' });
  });

  test('the lock and the sign-in', async () => {
    await open(page, '/today');
    await call(page.context(), 'auth.lock', {});
    await page.reload();
    await page.getByRole('button', { name: text.access.locked.action }).waitFor();
    await expectForEverybody();
    await page.getByRole('button', { name: text.access.locked.other }).click();
    await page.getByRole('heading', { name: text.access.signIn.title }).waitFor();
    await expectForEverybody();
  });
});
