// @vitest-environment happy-dom
import { program, showPages } from '#tests/show-page.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Customer } from '#shared/contract/office/customers.ts';
import { ContactsSection } from './contacts-section.tsx';
import { SitesSection } from './sites-section.tsx';

const customerId = '0197a000-0000-7000-8000-000000000001';
const customer = (update: boolean) => ({ id: customerId, can: { update } }) as unknown as Customer;
const person = {
  id: '0197a000-0000-7000-8000-000000000002',
  version: 3,
  customerId,
  name: 'Ann',
  position: 'Chief pilot',
  phone: null,
  email: null,
  notes: null,
};
const place = {
  id: '0197a000-0000-7000-8000-000000000003',
  version: 5,
  customerId,
  name: 'North field',
  street: null,
  postalCode: '9000',
  city: 'St. Gallen',
  country: 'CH',
  notes: 'Ring twice',
};

test('two contacts of one name are told apart by their buttons and by the question before one is removed', async () => {
  const doppel = { ...person, name: 'Eva Doppel', position: null };
  const items = [
    { ...doppel, phone: '044 555 99 88' },
    { ...doppel, id: '0197a000-0000-7000-8000-000000000004', phone: '044 555 11 22' },
    { ...person, id: '0197a000-0000-7000-8000-000000000005', name: 'Ann' },
  ];
  program.answers('contacts.list', () => ({ items }));
  const { user } = showPages({ '/': <ContactsSection customer={customer(true)} /> });
  await screen.findByRole('button', { name: 'More for Ann' });
  await user.click(screen.getByRole('button', { name: 'More for Eva Doppel, 044 555 11 22' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  await screen.findByRole('dialog', { name: /Eva Doppel, 044 555 11 22/ });
});

describe.each([
  { what: 'contacts', Section: ContactsSection, row: person, words: { add: 'Add contact', name: 'Name', gone: 'Remove contact' } },
  { what: 'sites', Section: SitesSection, row: place, words: { add: 'Add site', name: 'What the customer calls it', gone: 'Remove site' } },
])('$what of a customer', ({ what, Section, row, words }) => {
  const dialogue = async (name: string) => within(await screen.findByRole('dialog', { name }));

  test('are added to this customer', async () => {
    program.answers(`${what}.list`, () => ({ items: [] }));
    program.answers(`${what}.create`, () => ({ ...row, name: 'Zed' }));
    const { user } = showPages({ '/': <Section customer={customer(true)} /> });
    await user.click(await screen.findByRole('button', { name: words.add }));
    const form = await dialogue(words.add);
    await user.type(form.getByLabelText(words.name, { exact: false }), 'Zed');
    await user.click(form.getByRole('button', { name: words.add }));
    await waitFor(() => expect(program.asked(`${what}.create`)).toMatchObject([{ customerId, name: 'Zed', notes: null }]));
    expect(await screen.findByText('Zed saved.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('are changed as far as something was typed, and removed after one question', async () => {
    program.answers(`${what}.list`, () => ({ items: [row] }));
    program.answers(`${what}.update`, () => ({ ...row, notes: 'New' }));
    program.answers(`${what}.remove`, () => ({}));
    const { user } = showPages({ '/': <Section customer={customer(true)} /> });
    await user.click(await screen.findByRole('button', { name: `More for ${row.name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const form = await dialogue(`Edit ${row.name}`);
    const notes = form.getByLabelText(/Notes|How to get there/);
    await user.clear(notes);
    await user.type(notes, 'New');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(program.asked(`${what}.update`)).toEqual([{ id: row.id, version: row.version, notes: 'New' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await user.click(await screen.findByRole('button', { name: `More for ${row.name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await user.click(await screen.findByRole('button', { name: words.gone }));
    await waitFor(() => expect(program.asked(`${what}.remove`)).toEqual([{ id: row.id, version: row.version }]));
  });

  test('are renamed by typing alone: the cursor begins in the name, whatever else is empty', async () => {
    program.answers(`${what}.list`, () => ({ items: [row] }));
    program.answers(`${what}.update`, () => ({ ...row, name: 'Bea' }));
    const { user } = showPages({ '/': <Section customer={customer(true)} /> });
    await user.click(await screen.findByRole('button', { name: `More for ${row.name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    const name = (await dialogue(`Edit ${row.name}`)).getByLabelText(words.name, { exact: false });
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.keyboard('Bea{Enter}');
    await waitFor(() => expect(program.asked(`${what}.update`)).toEqual([{ id: row.id, version: row.version, name: 'Bea' }]));
  });

  test('leave the keys with what adds the next when the last one is removed', async () => {
    let items = [row];
    program.answers(`${what}.list`, () => ({ items }));
    program.answers(`${what}.remove`, () => {
      items = [];
      return {};
    });
    const { user } = showPages({ '/': <Section customer={customer(true)} /> });
    await user.click(await screen.findByRole('button', { name: `More for ${row.name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await user.click(await screen.findByRole('button', { name: words.gone }));
    await waitFor(() => expect(screen.queryByText(row.name)).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: words.add })));
  });

  test('are only shown to whoever may not change the customer', async () => {
    program.answers(`${what}.list`, () => ({ items: [row] }));
    showPages({ '/': <Section customer={customer(false)} /> });
    expect(await screen.findByText(row.name)).toBeDefined();
    for (const name of [words.add, `More for ${row.name}`]) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
