/** The first minutes of a workshop: the wizard with its one-time code, and a colleague's first sign-in, for everybody to use. Real here: everything. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { setClockOf } from '#tests/moments/clock.ts';
import { collectFaults } from '#tests/journey/faults.ts';
import { giveAccess } from '#tests/journey/give-access.ts';
import { ana, leave, rosa, signIn } from '#tests/journey/people.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { openBuiltProgram, patienceMs, type BuiltProgram } from './built-program.ts';
import { faultsInEveryView, followCalls, show } from './page-check.ts';

let program: BuiltProgram;
let page: Page;
let answered: () => Promise<void>;
const faults: string[] = [];
beforeAll(async () => {
  program = await openBuiltProgram();
  const context = await program.browser.newContext({ baseURL: program.server().url });
  await setClockOf(context);
  context.setDefaultTimeout(patienceMs);
  page = await context.newPage();
  answered = followCalls(page);
  collectFaults(page, faults);
}, 180_000);
afterAll(() => program?.end());
beforeEach(() => pictureFailures(() => [page]));

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function expectForEverybody(): Promise<void> {
  expect([...(await faultsInEveryView(page, answered)), ...faults]).toEqual([]);
  await show(page);
}

test('the wizard asks in two steps, and whoever does not know the code cannot set the workshop up', { timeout: 60_000 }, async () => {
  await page.goto('/');
  await heading('Set up your workshop');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Please fill this in').waitFor();
  await expectForEverybody();
  await page.getByLabel('Name of the workshop').fill('Lakeside Drones');
  await page.keyboard.press('Enter');

  await heading('Who looks after it?');
  await page.getByLabel('Your full name').fill(ana.name);
  await page.getByLabel('User name').fill(ana.username);
  await page.getByLabel(/^Password/).fill('password1234');
  await page.getByLabel('One-time code').fill('000000');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  const password = page.getByLabel(/^Password/);
  await expect.poll(() => password.getAttribute('aria-invalid')).toBe('true');
  await expectForEverybody();
  await password.fill(ana.password);
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  const code = page.getByLabel('One-time code');
  await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Your full name').inputValue()).toBe(ana.name);

  await code.fill(program.server().setupCode ?? '');
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await heading('Lakeside Drones is set up');
  await expectForEverybody();
});

test('a workshop that is set up cannot be set up again', async () => {
  await page.getByRole('link', { name: 'Just look around' }).click();
  await heading('Today');
  await expectForEverybody();
  const again = await page.context().request.post('/api/v1/operations/setup.run', {
    headers: { 'x-cube-csrf': '1' },
    data: {
      organisation: 'Mine',
      timeZone: 'UTC',
      currency: 'EUR',
      name: 'Mallory',
      username: 'mallory',
      password: 'harbour-pencil-meadow-58',
      code: program.server().setupCode ?? '',
    },
  });
  expect(again.ok()).toBe(false);
});

test('a colleague chooses a password before anything else', { timeout: 60_000 }, async () => {
  const oneTimePassword = await giveAccess(page, rosa);
  await leave(page);
  await signIn(page, rosa.username, oneTimePassword);
  await heading('Choose your own password');
  await page.getByLabel('Password you were given').fill(oneTimePassword);
  await page.getByLabel(/^New password( \*)?$/).fill(rosa.password);
  await page.getByLabel('New password once more').fill('something-else-entirely-5');
  await page.getByText('These two are not the same').waitFor();
  await expectForEverybody();

  // Another address does not lead past it.
  await page.goto('/work-orders');
  await heading('Choose your own password');
});
