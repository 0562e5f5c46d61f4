/** What is said to those who answer for the work: how much of a part is issued and needed, what stands in the way, and a release that is not what was signed. Real here: everything. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ana } from '#tests/journey/people.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { open } from './every-page.ts';
import { receiveOrder } from './received-order.ts';
import { call, openEmptyWorkshop, type Workshop } from './sample-workshop.ts';

let workshop: Workshop;
let page: Page;
beforeAll(async () => {
  workshop = await openEmptyWorkshop();
  page = await workshop.pageOf();
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => pictureFailures(() => [page]));

const does = <Answer>(operation: string, input: object) => call<Answer>(page.context(), operation, input);

async function orderAtWork(): Promise<string> {
  const { id } = await receiveOrder(page.context());
  for (const to of ['diagnosis', 'approved', 'in-progress']) await does('workOrders.transition', { id, to });
  return id;
}

let serial = 0;

async function planPart(workOrderId: string, name: string, quantity: string): Promise<string> {
  serial += 1;
  const part = await does<{ id: string }>('parts.create', { sku: `A-${serial}`, name, unitPrice: '12.5' });
  const line = await does<{ id: string }>('orderParts.add', { workOrderId, partId: part.id, quantity });
  return line.id;
}

test('a part of which two of four are issued says so, and what is not needed of it can be taken back', { timeout: 60_000 }, async () => {
  const id = await orderAtWork();
  const motor = await planPart(id, 'Motor 6009', '4');
  await planPart(id, 'Wire', '3');
  await does('orderParts.issue', { id: motor, quantity: '2' });
  await open(page, `/work-orders/${id}`);
  const [motors, wire] = [page.getByRole('listitem', { name: 'Motor 6009' }), page.getByRole('listitem', { name: 'Wire' })];
  await motors.getByText('2 of 4 pieces issued').waitFor();
  await motors.getByText('Partly issued').waitFor();

  // By keys: they go on to the next line that waits, and stay at the last one.
  const rest = motors.getByRole('group').getByRole('button').last();
  await rest.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => wire.evaluate((line) => line === document.activeElement)).toBe(true);
  await page.getByText('said that 2 pieces of Motor 6009 are not needed').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await motors.getByText('2 of 4 pieces issued').waitFor();

  await motors.getByRole('group').getByRole('button', { name: 'Issue' }).click();
  await motors.getByText('Issued', { exact: true }).waitFor();
  await wire.getByRole('button', { name: 'Not needed' }).focus();
  await page.keyboard.press('Enter');
  await wire.getByRole('group').waitFor({ state: 'detached' });
  await expect.poll(() => wire.evaluate((line) => line === document.activeElement)).toBe(true);
  expect(await wire.innerText()).not.toContain('€');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await wire.getByText('Planned', { exact: true }).waitFor();
});

test('on a telephone everything that stands in the way fits', { timeout: 60_000 }, async () => {
  const id = await orderAtWork();
  for (const name of ['Motor 6009', 'Wire']) await planPart(id, name, '1');
  const phone = await workshop.pageOf(undefined, { viewport: { width: 390, height: 844 } });
  await open(phone, `/work-orders/${id}`);
  await phone.getByRole('button', { name: 'Show all' }).first().click();
  const box = await phone.getByRole('dialog').boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
  await phone.context().close();
});

test('why the next step waits is read whole, also where it takes two lines', { timeout: 60_000 }, async () => {
  const id = await orderAtWork();
  await planPart(id, 'Motor 6009, 110 KV, clockwise', '1');
  for (const width of [1440, 1024, 800, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `/work-orders/${id}`);
    const why = page.getByText(/Motor 6009, 110 KV, clockwise is neither issued nor removed/).first();
    await why.waitFor();
    const cut = await why.evaluate((link) => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = link.parentElement as HTMLElement;
      return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
    });
    expect(cut, `cut at ${width}`).toBe(false);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('an open step or finding in the way leads to its place on the page, and the window stands still', { timeout: 60_000 }, async () => {
  const workOrderId = await orderAtWork();
  for (let step = 1; step <= 24; step += 1) await does('checklist.addStep', { workOrderId, kind: 'check', title: `Arm ${step} is clean` });
  await does('checklist.addStep', { workOrderId, kind: 'check', title: 'Any sign of water?' });
  await open(page, `/work-orders/${workOrderId}`);
  const step = page.getByRole('listitem', { name: 'Any sign of water?', exact: true });
  await step.waitFor();
  const isThere = () => step.evaluate((line) => line === document.activeElement && line.getBoundingClientRect().bottom <= window.innerHeight);
  const movedBy = () => page.evaluate(() => [document.documentElement, document.body].map(({ scrollTop }) => scrollTop));

  // On one line with the words that it belongs to.
  const showAll = page.getByRole('button', { name: 'Show all' }).first();
  const [count, button] = await Promise.all([page.getByRole('link', { name: '25 steps open.' }).first().boundingBox(), showAll.boundingBox()]);
  const centre = (box: typeof count) => (box ? box.y + box.height / 2 : NaN);
  expect(Math.abs(centre(button) - centre(count))).toBeLessThanOrEqual(1);
  await showAll.click();
  const all = page.getByRole('dialog');
  await all.getByRole('link', { name: 'Step open: Any sign of water?', exact: true }).click();
  await expect.poll(isThere).toBe(true);
  await all.waitFor({ state: 'detached' });
  expect(await movedBy()).toEqual([0, 0]);
  // Its answer is the next thing that the keys reach.
  await page.keyboard.press('Tab');
  expect(await step.evaluate((line) => line.contains(document.activeElement))).toBe(true);
});

test('whoever hands the aircraft over is told that its release was changed after signing', { timeout: 60_000 }, async () => {
  await does('settings.update', { values: { 'stages.onePersonRelease': true } });
  const id = await orderAtWork();
  await does('workOrders.transition', { id, to: 'quality-check' });
  await does('workOrders.release', { id, password: ana.password, workDescription: 'Motor 3 replaced.', dataReference: 'K4 manual 7.2' });
  await open(page, `/work-orders/${id}`);
  const dialogue = page.getByRole('dialog', { name: 'Hand the aircraft over' });
  const warning = dialogue.getByText('What stands here is not what was signed');
  const handOver = page.getByRole('button', { name: 'Hand over' }).first();
  await handOver.click();
  await dialogue.getByLabel('Who takes it').waitFor();
  expect(await warning.count()).toBe(0);
  await dialogue.getByRole('button', { name: 'Cancel' }).click();
  await dialogue.waitFor({ state: 'detached' });

  const database = new Database(join(workshop.dataFolder, 'cube.db'));
  database.prepare("update work_orders set complaint = 'It never shook.' where id = ?").run(id);
  database.close();
  await handOver.click();
  await warning.waitFor();
});
