/** What people get from the products list. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => void (workshop = await openWorkshop()));
afterAll(() => workshop.close());

test('a product has a price in the currency of the house unless said otherwise, to six places', async () => {
  const accountant = workshop.as('accountant');
  const hour = await accountant.does('products.create', { kind: 'service', sku: 'LAB-H', name: 'Labour', unit: 'hour', unitPrice: '95.333333' });
  expect(hour).toMatchObject({ unitPrice: '95.333333', currency: 'EUR', unit: 'hour' });
  expect((await accountant.isRefused('products.create', { kind: 'service', sku: 'X', name: 'X', unitPrice: '-1' })).code).toBe('invalid_input');
  expect((await accountant.isRefused('products.create', { kind: 'service', sku: 'X', name: 'X', unitPrice: '1.1234567' })).code).toBe('invalid_input');
  expect((await workshop.as('viewer').does('products.list', { q: 'lab', kind: 'service' })).items.map(({ sku }) => sku)).toEqual(['LAB-H']);
});

test('an SKU is used once, in the trash too, and the sentence names who has it', async () => {
  const accountant = workshop.as('accountant');
  const first = await accountant.does('products.create', { kind: 'product', sku: 'PROP-15', name: 'Propeller 15"', unitPrice: '12' });
  expect((await accountant.isRefused('products.create', { kind: 'product', sku: 'PROP-15', name: 'Other', unitPrice: '1' })).message).toContain(
    'Propeller 15"',
  );
  await accountant.does('products.remove', { id: first.id });
  expect((await accountant.isRefused('products.create', { kind: 'product', sku: 'PROP-15', name: 'Other', unitPrice: '1' })).message).toContain('in the trash');
  expect(await accountant.does('products.restore', { id: first.id })).toMatchObject({ sku: 'PROP-15' });
});
