/** What goes wrong in a workshop: two people at one order, a server that is gone, somebody called away. Nothing typed is lost. Real here: everything. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ana, personMenu } from '#tests/journey/people.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { open } from './every-page.ts';
import { receiveOrder } from './received-order.ts';
import { call, openEmptyWorkshop, type Workshop } from './sample-workshop.ts';

let workshop: Workshop;
let page: Page;
let other: Page;
beforeAll(async () => {
  workshop = await openEmptyWorkshop();
  page = await workshop.pageOf();
  other = await workshop.pageOf();
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => pictureFailures(() => [page, other]));

const titleField = (at: Page) => at.getByRole('textbox', { name: 'What is to be done' });
const openFacts = (at: Page) => at.getByRole('button', { name: 'Edit the facts' }).click();
const save = (at: Page) => at.getByRole('button', { name: 'Save', exact: true }).click();

test('two people change one order: the second is told by whom, keeps what was typed, and decides', { timeout: 40_000 }, async () => {
  const { id } = await receiveOrder(page.context());
  for (const each of [page, other]) {
    await open(each, `/work-orders/${id}`);
    await openFacts(each);
  }
  await titleField(page).fill('Motor 3 replaced');
  await titleField(other).fill('Motors 2 and 3 replaced');
  await save(page);
  await page.getByRole('heading', { level: 1, name: 'Motor 3 replaced' }).waitFor();

  // What the other one types stays, though the page behind it is refreshed.
  await other.getByRole('heading', { level: 1, name: 'Motor 3 replaced' }).waitFor();
  expect(await titleField(other).inputValue()).toBe('Motors 2 and 3 replaced');
  await save(other);
  const note = other.getByRole('alert').filter({ hasText: 'Somebody else changed this while you were typing' });
  await note.getByText(/^ana changed What is to be done/i).waitFor();
  expect(await titleField(other).inputValue()).toBe('Motors 2 and 3 replaced');
  await note.getByText('Take theirs: Motor 3 replaced').waitFor();
  await note.getByText('Keep mine: Motors 2 and 3 replaced').click();
  await save(other);
  await other.getByRole('heading', { level: 1, name: 'Motors 2 and 3 replaced' }).waitFor();
});

test('a button that is pressed from an empty field does what it says: nothing moves from under the pointer', { timeout: 40_000 }, async () => {
  const { id } = await receiveOrder(page.context());
  await call(page.context(), 'workOrders.transition', { id, to: 'diagnosis' });
  await open(page, `/work-orders/${id}`);
  const estimate = page.getByRole('region', { name: 'Estimate' });
  await estimate.getByRole('button', { name: 'Write estimate' }).click();
  await estimate.getByLabel('Line 1: Description').focus();
  // As a hand does it: down, and up a moment later, when the page has been drawn anew.
  const button = await estimate.getByRole('button', { name: 'Add line' }).boundingBox();
  if (!button) throw new Error('There is no button to press');
  await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(150);
  await page.mouse.up();
  await estimate.getByLabel('Line 2: Description').waitFor();
});

test('the work changes under the inspector: nothing is signed that was not looked at', { timeout: 40_000 }, async () => {
  const { id } = await receiveOrder(page.context());
  await call(page.context(), 'settings.update', { values: { 'stages.onePersonRelease': true } });
  for (const to of ['diagnosis', 'approved', 'in-progress', 'quality-check']) await call(page.context(), 'workOrders.transition', { id, to });
  await open(page, `/work-orders/${id}`);
  await page.getByRole('button', { name: 'Release to service' }).first().click();
  const dialogue = page.getByRole('dialog', { name: 'Release to service' });
  const sign = dialogue.getByRole('button', { name: 'Sign the release' });
  await dialogue.getByRole('textbox', { name: 'What was done' }).fill('Motor 3 replaced.');
  expect(await sign.isEnabled()).toBe(true);

  const finding = await call<{ id: string }>(other.context(), 'findings.create', { workOrderId: id, title: 'Cracked arm' });
  await call(other.context(), 'findings.rectify', { id: finding.id, rectification: 'Arm replaced.' });
  const note = dialogue.getByRole('alert').filter({ hasText: 'The order changed while you read it' });
  await note.waitFor();
  expect(await sign.isEnabled()).toBe(false);
  await note.getByRole('button', { name: 'I have looked at it' }).click();
  await expect.poll(() => sign.isEnabled()).toBe(true);
  expect(await dialogue.getByRole('textbox', { name: 'What was done' }).inputValue()).toBe('Motor 3 replaced.');

  await dialogue.getByRole('textbox', { name: 'By which procedure' }).fill('K4 manual 7.2');
  await dialogue.getByLabel('Your password, again').fill(ana.password);
  await sign.click();
  await page.getByText('is released.').waitFor();
});

test('the server goes and comes back: the page says so, keeps what was typed, and saves it then', { timeout: 60_000 }, async () => {
  const { id } = await receiveOrder(page.context());
  await open(page, `/work-orders/${id}`);
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await comment.fill('The customer calls back at four.');
  expect(await workshop.server().end()).toBe(0);

  const state = page.getByRole('banner').getByRole('status');
  await state.getByText('No connection to the server').waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByText('The server cannot be reached').first().waitFor();
  expect(await comment.inputValue()).toBe('The customer calls back at four.');

  await workshop.serveAgain();
  await state.getByText('Connected').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('list').getByText('The customer calls back at four.').first().waitFor();
});

/** Covered by something else, and no key leads there. */
const isOutOfReach = (element: Element): boolean => {
  element.scrollIntoView();
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.closest('[inert]') !== null && !element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
};

test('somebody is called away: the screen locks by itself, hides the work, and goes on where it was', { timeout: 60_000 }, async () => {
  const { id } = await receiveOrder(page.context());
  await call(page.context(), 'settings.update', { values: { 'security.idleLockMinutes': 5 } });
  await page.clock.install();
  await open(page, `/work-orders/${id}`);
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await comment.fill('Half a sentence');
  await page.clock.fastForward('05:01');

  await page.getByRole('button', { name: 'Unlock' }).waitFor();
  expect(await comment.evaluate(isOutOfReach)).toBe(true);
  await expect(call(page.context(), 'workOrders.get', { id })).rejects.toThrow('session_locked');
  const password = page.getByLabel(/^Password/);
  await password.fill('not-the-password-9');
  await page.keyboard.press('Enter');
  await page.getByText('This is not your password.').waitFor();
  await password.fill(ana.password);
  await page.keyboard.press('Enter');
  await personMenu(page).waitFor();
  expect(await comment.inputValue()).toBe('Half a sentence');
});
