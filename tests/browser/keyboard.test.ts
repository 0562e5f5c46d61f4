/** The daily work by keys alone, from the sign-in on, and at each stop it can be seen where the keys go. Real here: everything. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setClockOf } from '#tests/moments/clock.ts';
import { ana, personMenu } from '#tests/journey/people.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { patienceMs } from './built-program.ts';
import { receiveOrder } from './received-order.ts';
import { openEmptyWorkshop, type Workshop } from './sample-workshop.ts';

let workshop: Workshop;
let page: Page;
beforeAll(async () => {
  workshop = await openEmptyWorkshop();
  const context = await workshop.browser.newContext({ baseURL: workshop.server().url, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await setClockOf(context);
  context.setDefaultTimeout(patienceMs);
  page = await context.newPage();
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => pictureFailures(() => [page]));

const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const write = (words: string) => page.keyboard.type(words);

/** What the keys go to: its name as it is read out, and whether anybody can see that it is there, or within what. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // Past the last stop the keys are with the browser itself.
    if (element === document.body) return { name: '', isSeen: true };
    const label = ((element as HTMLInputElement).labels?.[0] ?? element).cloneNode(true) as Element;
    for (const silent of label.querySelectorAll('[aria-hidden=true]')) silent.remove();
    const name = (element.getAttribute('aria-label') ?? label.textContent).trim();
    const around = [element, element.parentElement, element.parentElement?.parentElement].filter((each) => each instanceof HTMLElement);
    const look = (): string =>
      around
        .map((each) => getComputedStyle(each))
        .map(({ outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor }) =>
          [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join(),
        )
        .join();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle !== 'none' && outlineWidth !== '0px') return { name, isSeen: true };
    const withFocus = look();
    element.blur();
    const isSeen = look() !== withFocus;
    element.focus();
    return { name, isSeen };
  });

/** Where the keys go now is called this, and it can be seen. */
const expectAt = (name: string) => expect.poll(focused, { timeout: 5_000 }).toMatchObject({ name, isSeen: true });

/** Presses Tab until the keys go to what has this name; at every stop on the way it can be seen where they go. */
async function tabTo(name: string, most = 60): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    await press('Tab');
    const stop = await focused();
    expect(stop.isSeen, `“${stop.name}” can be seen to have the keys, as stop ${stops + 1} on the way to ${name}`).toBe(true);
    if (stop.name === name) return;
  }
  expect.fail(`${most} times Tab do not lead to ${name}`);
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('by keys alone somebody', () => {
  test('signs in', async () => {
    await page.goto('/');
    await expectAt('User name');
    await write(ana.username);
    await press('Tab');
    await expectAt('Password');
    await write(ana.password);
    await press('Enter');
    await personMenu(page).waitFor();
  });

  test('begins in the page, past the bar and the rail', async () => {
    await page.goto('/work-orders');
    await heading('Work orders');
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('finds an order and takes its next step', async () => {
    const { number } = await receiveOrder(page.context());
    // Nobody waits for the field: it has the cursor before the next key comes.
    await press('Control+k');
    await write(number);
    await page.getByRole('option', { name: number }).waitFor();
    await press('Enter');
    await heading('Motor 3 vibrates');
    await tabTo('Start diagnosis');
    await press('Enter');
    await page.getByText(`${number} is now in stage “Diagnosis”.`).waitFor();
  });

  test('walks a list, looks, and opens', async () => {
    const { number } = await receiveOrder(page.context());
    await press('Control+k');
    await write('Work orders');
    await page.getByRole('option', { name: 'Work orders' }).waitFor();
    await press('Enter');
    await heading('Work orders');
    await page.getByRole('row', { name: number }).waitFor();
    // The first arrow goes into the list, the second to its first row.
    await press('ArrowDown', 'ArrowDown', 'Space');
    await page.getByRole('complementary', { name: 'Preview' }).getByText(number).waitFor();
    await press('Enter');
    await heading('Motor 3 vibrates');
  });

  test('goes into a long list, and its first row stays in sight', async () => {
    await page.setViewportSize({ width: 1440, height: 320 });
    for (let made = 0; made < 5; made += 1) await receiveOrder(page.context());
    await page.goto('/work-orders');
    await page.getByRole('row').nth(4).waitFor();
    const scrolled = () => page.getByRole('grid').evaluate(({ parentElement }) => parentElement?.scrollTop);
    await press('ArrowDown');
    // The browser scrolls a little later, if it does.
    await page.waitForTimeout(300);
    expect(await scrolled()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('takes an aircraft in', async () => {
    await press('n');
    await page.getByRole('menuitem', { name: 'New work order' }).waitFor();
    await expectAt('New work order');
    await press('Enter');
    await expectAt('Customer');
    await write('Kite Survey');
    await page.getByRole('option', { name: 'New customer “Kite Survey”' }).waitFor();
    await press('Enter');
    await expectAt('Name');
    // Enter goes on, as at a till: kind, telephone, email.
    await press('Enter', 'Enter', 'Enter', 'Enter');
    await expectAt('Aircraft');
    await write('KS-2-0042');
    await page.getByRole('option', { name: 'New aircraft “KS-2-0042”' }).waitFor();
    await press('Enter');
    await expectAt('Maker');
    await write('Kestrel');
    await press('Enter');
    await write('K4');
    await press('Enter', 'Enter', 'Tab');
    await expectAt('In the customer’s words');
    await write('Drifts to the left');
    await press('Tab', 'Enter');
    await expectAt('Accessories');
    await write('Case');
    await press('Enter', 'Tab');
    await expectAt('Condition at the counter');
    await write('Clean');
    await press('Control+Enter');
    await page.getByText(/is received$/).waitFor();
    await expectAt('Take the next one in');
  });

  test('leaves a dialogue with Escape, and is where they were', async () => {
    await page.goto('/work-orders');
    await heading('Work orders');
    await tabTo('Search or run a command');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expectAt('Search or run a command');
  });

  test('takes contacts off a customer, and goes on with the next', async () => {
    await page.goto('/customers');
    await page.getByRole('link', { name: 'Kite Survey' }).click();
    await heading('Kite Survey');
    for (const name of ['Ann', 'Bea']) {
      await page.getByRole('button', { name: 'Add contact' }).click();
      await page.getByRole('dialog').waitFor();
      await write(name);
      await press('Enter');
      await page.getByText(`${name} saved.`).waitFor();
      await expectAt('Add contact');
    }
    const ask = async (name: string) => {
      await expectAt(`More for ${name}`);
      await press('Enter');
      await page.getByRole('menuitem', { name: 'Remove' }).waitFor();
      await press('ArrowUp', 'Enter');
      await expectAt('Cancel');
    };
    await page.getByRole('button', { name: 'More for Ann' }).focus();
    await ask('Ann');
    await press('Escape');
    await ask('Ann');
    await press('Tab', 'Enter');
    await ask('Bea');
    await press('Tab', 'Enter');
    await expectAt('Add contact');
  });
});
