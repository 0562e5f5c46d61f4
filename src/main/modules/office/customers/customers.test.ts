/** What people get from the customers room. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => void (workshop = await openWorkshop()));
afterAll(() => workshop.close());

const make = (name: string) =>
  workshop.as('reception').does('customers.create', { name, kind: 'company', email: `${name.length}@example.org`, street: 'Hafenstr. 1', city: 'Kiel' });

const emailsOf = (customerId: string) =>
  workshop.database.read(async (db) => {
    const { personalDetails: d } = db.tables;
    return (await db.select({ email: d.email }).from(d).where(eq(d.customerId, customerId))).map(({ email }) => email);
  });

test('a name and a kind are enough, and each customer gets the next number', async () => {
  const first = await workshop.as('reception').does('customers.create', { name: 'Ada', kind: 'person' });
  const second = await workshop.as('reception').does('customers.create', { name: 'Bo', kind: 'person' });
  expect(first.number).toMatch(/^C-\d{5}$/);
  expect(Number(second.number.slice(2))).toBe(Number(first.number.slice(2)) + 1);
});

test('a viewer sees no personal data and no terms, not even their names; reception sees the one, accounting both', async () => {
  const { id } = await make('Protected');
  await workshop.as('accountant').does('customers.updateTerms', { id, paymentDays: 30, creditLimitMinor: 500_000, currency: 'EUR' });
  const viewer = await workshop.as('viewer').does('customers.get', { id });
  for (const field of ['email', 'phone', 'street', 'postalCode', 'taxNumber', 'terms']) expect(viewer).not.toHaveProperty(field);
  expect(viewer.city).toBe('Kiel');
  const reception = await workshop.as('reception').does('customers.get', { id });
  expect(reception.street).toBe('Hafenstr. 1');
  expect(reception).not.toHaveProperty('terms');
  expect((await workshop.as('accountant').does('customers.get', { id })).terms).toEqual({
    paymentDays: 30,
    discountPercent: null,
    creditLimitMinor: 500_000,
    currency: 'EUR',
  });
  expect((await workshop.as('viewer').does('customers.list', { q: 'Hafenstr' })).items).toEqual([]);
});

test('reception cannot change terms and is told which permission that needs', async () => {
  const { id } = await make('Terms');
  const error = await workshop.as('reception').isRefused('customers.updateTerms', { id, paymentDays: 90 });
  expect(error).toMatchObject({ code: 'forbidden', data: { refusedBy: { rule: 'permission', permission: 'finance:terms:update' } } });
});

test('changing one term leaves the others as they were', async () => {
  const { id } = await make('One term');
  const accountant = workshop.as('accountant');
  await accountant.does('customers.updateTerms', { id, paymentDays: 14, discountPercent: 2.5 });
  const { terms, version } = await accountant.does('customers.updateTerms', { id, paymentDays: null });
  expect(terms).toMatchObject({ paymentDays: null, discountPercent: 2.5 });
  expect((await accountant.isRefused('customers.updateTerms', { id, version: version - 1, paymentDays: 7 })).code).toBe('conflict');
});

test('a customer shows how many aircraft they have, alone and in the list', async () => {
  const { id } = await make('Counted');
  for (const airframeSerial of ['1', '2'])
    await workshop.as('reception').does('aircraft.create', { customerId: id, maker: 'Counter', model: 'X', airframeSerial });
  expect((await workshop.as('viewer').does('customers.get', { id })).aircraftCount).toBe(2);
  const [listed] = (await workshop.as('viewer').does('customers.list', { q: 'Counted' })).items;
  expect(listed).toMatchObject({ aircraftCount: 2, openWorkOrderCount: 0 });
});

test('a customer with aircraft is not removed, and is told why; without, they go into the trash and come back', async () => {
  const { id } = await make('Removable');
  const manager = workshop.as('manager');
  const aircraft = await workshop.as('reception').does('aircraft.create', { customerId: id, maker: 'Remover', model: 'X', airframeSerial: '1' });
  expect((await manager.isRefused('customers.remove', { id })).data?.blockers).toEqual([
    { code: 'has_aircraft', message: '1 aircraft is registered to this customer.' },
  ]);
  await manager.does('aircraft.remove', { id: aircraft.id });
  await manager.does('customers.remove', { id });
  expect((await manager.isRefused('customers.get', { id })).code).toBe('not_found');
  expect((await manager.isRefused('aircraft.restore', { id: aircraft.id })).data?.blockers).toMatchObject([{ code: 'owner_removed' }]);
  expect((await manager.does('customers.list', { removed: true })).items.map((one) => one.id)).toEqual([id]);
  expect((await workshop.as('reception').isRefused('customers.restore', { id })).code).toBe('forbidden');
  await manager.does('customers.restore', { id });
  expect((await manager.does('aircraft.restore', { id: aircraft.id })).customerName).toBe('Removable');
});

test('contacts are kept by name, with their personal data for those who may see it', async () => {
  const { id: customerId } = await make('With contacts');
  const reception = workshop.as('reception');
  await reception.does('contacts.create', { customerId, name: 'Zed', phone: '+41 1' });
  const ann = await reception.does('contacts.create', { customerId, name: 'Ann', position: 'Chief pilot', email: 'ann@example.org' });
  expect((await reception.does('contacts.list', { customerId })).items.map(({ name }) => name)).toEqual(['Ann', 'Zed']);
  const [seen] = (await workshop.as('technician').does('contacts.list', { customerId })).items;
  expect(seen).toMatchObject({ name: 'Ann', position: 'Chief pilot' });
  expect(seen).not.toHaveProperty('email');
  const changed = await reception.does('contacts.update', { id: ann.id, version: 1, position: null });
  expect(changed).toMatchObject({ position: null, email: 'ann@example.org', version: 2 });
  expect((await reception.isRefused('contacts.update', { id: ann.id, version: 1, name: 'Late' })).code).toBe('conflict');
  expect(await emailsOf(customerId)).toContain('ann@example.org');
  await reception.does('contacts.remove', { id: ann.id });
  expect((await reception.does('contacts.list', { customerId })).items).toHaveLength(1);
  // Nothing personal is left behind where the person was.
  expect(await emailsOf(customerId)).not.toContain('ann@example.org');
  expect((await workshop.as('viewer').isRefused('contacts.create', { customerId, name: 'No' })).code).toBe('forbidden');
});

test('a site keeps where it is; its street is personal data', async () => {
  const { id: customerId } = await make('With sites');
  const reception = workshop.as('reception');
  const site = await reception.does('sites.create', { customerId, name: 'Test field', street: 'Am Feld 2', city: 'Husum', country: 'DE' });
  expect(site).toMatchObject({ street: 'Am Feld 2', country: 'DE' });
  expect((await workshop.as('viewer').does('sites.list', { customerId })).items[0]).not.toHaveProperty('street');
  expect(await reception.does('sites.update', { id: site.id, notes: 'Key at the gate' })).toMatchObject({ name: 'Test field', notes: 'Key at the gate' });
  await reception.does('sites.remove', { id: site.id });
  expect((await reception.isRefused('sites.update', { id: site.id, notes: 'x' })).code).toBe('not_found');
});

test('nobody of another organisation reaches customers, contacts or sites', async () => {
  const { id: customerId } = await make('Ours');
  const contact = await workshop.as('reception').does('contacts.create', { customerId, name: 'Ours too' });
  const stranger = await workshop.hire('administrator', 'Stranger', await workshop.addOrganisation('Elsewhere'));
  for (const error of [
    await stranger.isRefused('customers.get', { id: customerId }),
    await stranger.isRefused('customers.update', { id: customerId, name: 'Theirs' }),
    await stranger.isRefused('contacts.list', { customerId }),
    await stranger.isRefused('contacts.create', { customerId, name: 'Theirs' }),
    await stranger.isRefused('contacts.remove', { id: contact.id }),
    await stranger.isRefused('sites.list', { customerId }),
  ])
    expect(error.code).toBe('not_found');
});
