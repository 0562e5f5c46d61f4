/** The people of a journey, and how they come and go. */
import type { Page } from '@playwright/test';
import type { Workplace } from './workplace.ts';

export interface Colleague {
  readonly name: string;
  readonly username: string;
  readonly role: string;
  readonly password: string;
}

export const ana = { name: 'Ana Frei', username: 'ana', role: 'Administrator', password: 'river-lantern-orbit-92' } as const satisfies Colleague;
export const rosa = { name: 'Rosa Keller', username: 'rosa', role: 'Reception', password: 'copper-window-thistle-17' } as const satisfies Colleague;
export const theo = { name: 'Theo Brand', username: 'theo', role: 'Technician', password: 'walnut-glider-evening-63' } as const satisfies Colleague;
export const ines = { name: 'Ines Duarte', username: 'ines', role: 'Inspector', password: 'harbour-pencil-meadow-58' } as const satisfies Colleague;

/** The button that stands for whoever is signed in: this person, or anybody. */
export const personMenu = (page: Page, name?: string) =>
  page.getByRole('button', { name: name ? `${name}: preferences and sign-out` : /: preferences and sign-out$/ });

/** Sits down where this person works; whoever sat there before is signed out. Somebody who is signed in goes on where they were. */
export async function sitDown(workplace: Workplace, { name, username, password }: Colleague): Promise<Page> {
  const page = await workplace.seat(username);
  await personMenu(page).or(signInHeading(page)).waitFor();
  if (await personMenu(page, name).isVisible()) return page;
  await leave(page);
  await signIn(page, username, password);
  await personMenu(page, name).waitFor();
  return page;
}

const signInHeading = (page: Page) => page.getByRole('heading', { name: 'Sign in' });

/** Types user name and password, and presses Enter. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel(/^Password/).fill(password);
  await page.keyboard.press('Enter');
}

/** Signs out whoever sits here, if anybody does. */
export async function leave(page: Page): Promise<void> {
  await personMenu(page).or(signInHeading(page)).waitFor();
  if (!(await personMenu(page).isVisible())) return;
  await personMenu(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await signInHeading(page).waitFor();
}
