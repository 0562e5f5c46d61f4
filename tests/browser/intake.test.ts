/** What the counter must never meet: typed text that is gone, and an aircraft received twice. Real here: everything. */
import type { Page, Route } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { choosePhoto, takePhoto } from '#tests/journey/photo.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { call, openSampleWorkshop, type SampleWorkshop } from './sample-workshop.ts';

let workshop: SampleWorkshop;
let page: Page;
beforeAll(async () => {
  workshop = await openSampleWorkshop(20);
  page = await workshop.pageOf();
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(async () => {
  pictureFailures(() => [page]);
  await page.goto('/intake');
  await page.getByRole('button', { name: 'Start over' }).click();
});

const complaint = () => page.getByLabel('In the customer’s words');

/** A photo of the form is kept once it is handed over. */
const isKept = (photo: string) => page.evaluate((name) => Object.values(localStorage).some((kept) => String(kept).includes(name)), photo);

/** Scans an aircraft; its owner comes with it. */
async function pickKnown(): Promise<void> {
  const { items } = await call<{ items: { customerName: string; airframeSerial: string; status: string }[] }>(page.context(), 'aircraft.list', {
    status: 'airworthy',
    limit: 1,
  });
  const [aircraft] = items;
  if (!aircraft) throw new Error('The sample has no airworthy aircraft');
  await page.getByRole('combobox', { name: 'Aircraft' }).fill(aircraft.airframeSerial);
  // As a scanner does: Enter follows at once, before anything was found.
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('combobox', { name: 'Customer' }).inputValue(), { timeout: 5_000 }).toBe(aircraft.customerName);
}

describe('the intake', () => {
  test('is kept when the page is loaded again, photos included', async () => {
    await complaint().fill('Whistles above 40 m');
    const photos = page.getByRole('region', { name: 'Photos of its condition' });
    await choosePhoto(page, photos.getByRole('button', { name: 'choose files' }), await takePhoto('rotor.jpg', 'teal'));
    await expect.poll(() => isKept('rotor.jpg'), { timeout: 5_000 }).toBe(true);
    await page.reload();
    await expect.poll(() => complaint().inputValue(), { timeout: 5_000 }).toBe('Whistles above 40 m');
    await page.getByRole('img', { name: 'rotor.jpg' }).waitFor();
  });

  test('hands a photo over although the connection breaks', async () => {
    const offsets: string[] = [];
    const breakOnce = async (route: Route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      offsets.push(route.request().headers()['upload-offset'] ?? '');
      return offsets.length === 1 ? route.abort('connectionreset') : route.continue();
    };
    await page.route('**/api/v1/uploads/*', breakOnce);
    try {
      const photos = page.getByRole('region', { name: 'Photos of its condition' });
      await choosePhoto(page, photos.getByRole('button', { name: 'choose files' }), await takePhoto('broken-line.jpg', 'olive'));
      await expect.poll(() => isKept('broken-line.jpg'), { timeout: 10_000 }).toBe(true);
      expect(offsets).toEqual(['0', '0']);
    } finally {
      await page.unroute('**/api/v1/uploads/*', breakOnce);
    }
  });

  test('is taken back after Start over, but never once something newer was typed', async () => {
    const startOver = page.getByRole('button', { name: 'Start over' });
    const undo = page.getByRole('button', { name: 'Undo' });
    // The offer of the fresh page that every test starts with.
    await page.reload();
    await complaint().fill('Whistles above 40 m');
    await startOver.click();
    await undo.click();
    await undo.waitFor({ state: 'detached' });
    expect(await complaint().inputValue()).toBe('Whistles above 40 m');

    await startOver.click();
    await undo.waitFor();
    await complaint().fill('Pulls to the left');
    await undo.waitFor({ state: 'detached', timeout: 3_000 });
    expect(await complaint().inputValue()).toBe('Pulls to the left');
  });

  test('marks what is missing and puts the cursor there', async () => {
    await complaint().fill('Whistles above 40 m');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Something is missing or wrong').waitFor();
    expect(await page.getByRole('combobox', { name: 'Customer' }).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('keeps everything while the program is out of reach, and receives once only where the answer was lost', async () => {
    await pickKnown();
    const words = 'Lost on the way back';
    await complaint().fill(words);
    await page.getByLabel('Condition at the counter').fill('Clean');
    const receive = page.getByRole('button', { name: 'Receive', exact: true });
    const receiveInVain = () => Promise.all([page.waitForEvent('requestfailed'), receive.click()]);

    await page.route('**/workOrders.intake', (route) => route.abort(), { times: 1 });
    await receiveInVain();
    await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor();
    expect(await complaint().inputValue()).toBe(words);

    // The order is made, and nobody hears of it.
    const madeInSilence = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route('**/workOrders.intake', madeInSilence, { times: 1 });
    await receiveInVain();
    await receive.click();

    await page.getByRole('heading', { name: /is received$/ }).waitFor();
    const { items } = await call<{ items: { title: string }[] }>(page.context(), 'workOrders.list', { limit: 200 });
    expect(items.filter(({ title }) => title === words)).toHaveLength(1);
  });
});
