/** The administrator gives a colleague access, and the program makes a one-time password. */
import type { Page } from '@playwright/test';
import type { Colleague } from './people.ts';

/** @returns the one-time password, as it is shown once. */
export async function giveAccess(page: Page, { name, username, role }: Colleague): Promise<string> {
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'Give a person access' }).click();
  await page.getByRole('heading', { name: 'Give a person access' }).waitFor();
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel('User name').fill(username);
  await page.getByRole('checkbox', { name: role }).check();
  await page.getByRole('button', { name: 'Give access' }).click();
  const dialogue = page.getByRole('dialog', { name: `One-time password for ${name}` });
  const password = await dialogue.getByRole('status', { name: 'One-time password' }).textContent();
  await dialogue.getByRole('button', { name: 'I have handed it over' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  return password ?? '';
}
