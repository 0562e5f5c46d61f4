/** What the office and the administrator do between orders: records and their trash, procedures, roles, settings, the audit trail. Real here: everything. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collectFaults } from '#tests/journey/faults.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { moveTo } from './every-page.ts';
import { call, openSampleWorkshop, type SampleWorkshop } from './sample-workshop.ts';

let workshop: SampleWorkshop;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  workshop = await openSampleWorkshop(20);
  page = await workshop.pageOf();
  collectFaults(page, faults);
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => pictureFailures(() => [page]));

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
const more = async (name: string, item: string) => {
  await press(`More for ${name}`);
  await page.getByRole('menuitem', { name: item }).click();
};

describe('a customer', () => {
  test('goes into the trash without a question, and is taken back from there', async () => {
    await page.goto('/customers/new');
    await page.getByLabel('Name', { exact: false }).first().fill('Passing Through Ltd');
    await press('Make customer');
    await heading('Passing Through Ltd').waitFor();
    await more('Passing Through Ltd', 'Remove');
    await page.getByText('Passing Through Ltd is in the trash.').waitFor();
    await moveTo(page, '/customers?removed=1');
    await page
      .getByRole('row', { name: /Passing Through/ })
      .getByRole('checkbox')
      .click();
    await press('Take back');
    await moveTo(page, '/customers?q=Passing');
    await page.getByRole('link', { name: 'Passing Through Ltd' }).click();
  });

  test('has contacts, checked while they are typed and removed after one question', async () => {
    await press('Add contact');
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel('Name').fill('Zofia Wrona');
    await dialogue.getByLabel('Email').fill('nonsense');
    await dialogue.getByRole('button', { name: 'Add contact' }).click();
    await dialogue.getByText('This is not an email address').waitFor();
    await dialogue.getByLabel('Email').fill('zofia@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'zofia@example.org' }).waitFor();
    await more('Zofia Wrona', 'Remove');
    await press('Remove contact');
    await page.getByRole('link', { name: 'zofia@example.org' }).waitFor({ state: 'detached' });
  });

  test('has terms, in the currency of the workshop unless said otherwise', async () => {
    await more('Passing Through Ltd', 'Edit terms');
    await page.getByLabel('Credit limit').pressSequentially('7500,50');
    await press('Save');
    await page.getByText('€7,500.50').waitFor();
  });
});

test('a part tells at its number who has that number already', async () => {
  const { items } = await call<{ items: { sku: string; name: string }[] }>(page.context(), 'parts.list', { limit: 1 });
  const [known] = items;
  if (!known) throw new Error('The sample has no parts');
  await moveTo(page, '/parts/new');
  await page.getByLabel('Name').fill('Spare arm');
  await page.getByLabel('SKU').fill(known.sku);
  await page.getByLabel('Price for one').fill('12,5');
  await page.getByLabel('Cost of one').fill('0.021315');
  await press('Add part');
  await page.getByText(`${known.sku} belongs to ${known.name}`, { exact: false }).waitFor();
  await page.getByLabel('SKU').fill('ARM-SPARE');
  await press('Add part');
  await heading('Spare arm').waitFor();
  expect(await page.getByText('€12.50').count()).toBe(1);
  expect(await page.getByText('€0.021315').count()).toBe(1);
});

test('a procedure is written, corrected where it is wrong, and published', async () => {
  await moveTo(page, '/procedures/new');
  await page.getByLabel('Name').fill('Cell balance');
  await page.getByLabel('Code').fill('BAL-1');
  await press('Make and write the steps');
  await heading('BAL-1: draft of revision 1').waitFor();
  const add = async (kind: RegExp, title: string) => {
    await press('Add step');
    await page.getByRole('menuitem', { name: kind }).click();
    await page.getByLabel('What is to be done').fill(title);
  };
  await add(/^Check/, 'Cells without swelling');
  await add(/^Number/, 'Spread of the cells');
  await press('Save draft');
  await page.getByText('Needs attention').waitFor();
  await page.getByLabel('Unit').fill('mV');
  await page.getByText('Needs attention').waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Only when' }).click();
  await page.getByRole('option', { name: 'Cells without swelling' }).click();
  await press('Save draft');
  await heading('Cell balance').waitFor();
  await page.getByText('Only when “Cells without swelling” is Pass', { exact: false }).waitFor();
  await press('Publish');
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await page.getByText('BAL-1 revision 1 is effective.').waitFor();
  await press('New revision');
  await heading('BAL-1: draft of revision 2').waitFor();
});

describe('rights', () => {
  test('are copied into a role of one’s own, and stand in the matrix with where they come from', async () => {
    await moveTo(page, '/roles');
    await page.getByRole('link', { name: 'Technician' }).click();
    await more('Technician', 'Copy');
    await page.getByLabel('Name').fill('Apprentice');
    await page.getByRole('checkbox', { name: /^Start the diagnosis/ }).uncheck();
    await press('Make role');
    await heading('Apprentice').waitFor();
    await moveTo(page, '/roles');
    await page.getByRole('cell', { name: 'Apprentice: inherited from Viewer, reaches all' }).first().waitFor();
    const row = page.getByRole('row', { name: /^Start the diagnosis/ });
    await row.getByRole('cell', { name: 'Technician: granted', exact: false }).waitFor();
    await row.getByRole('cell', { name: 'Apprentice: not granted' }).waitFor();
  });

  test('are given to several people at once', async () => {
    await moveTo(page, '/users');
    for (const colleague of workshop.sample.users.filter(({ role }) => role === 'viewer' || role === 'accountant'))
      await page
        .getByRole('row', { name: new RegExp(colleague.name) })
        .getByRole('checkbox')
        .click();
    await press('Change roles');
    const dialogue = page.getByRole('dialog', { name: 'Roles of 2 people' });
    await dialogue.getByRole('button', { name: 'Save' }).click();
    await dialogue.getByText('Choose at least one role.').waitFor();
    await dialogue.getByRole('checkbox', { name: 'Apprentice' }).check();
    await dialogue.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The roles of 2 people changed.').waitFor();
  });
});

test('a setting is found, changed and taken back, and the audit trail holds both values', async () => {
  await moveTo(page, '/settings');
  await page.getByLabel('Search in the settings').fill('promised');
  const setting = page.getByRole('textbox', { name: 'Promised date' });
  await setting.fill('9');
  await page.keyboard.press('Enter');
  await page.getByText('Promised date saved.').waitFor();
  await press('Undo');
  await expect.poll(() => setting.inputValue()).toBe('5 days');
  await moveTo(page, '/audit');
  await page.getByRole('link', { name: 'Change settings' }).first().click();
  await page.getByRole('table', { name: 'Values' }).getByText('9', { exact: false }).waitFor();
  await moveTo(page, '/audit');
  await press('Verify the chain');
  await page.getByText('Intact', { exact: true }).waitFor();
});

test('no page complained', () => expect(faults).toEqual([]));
