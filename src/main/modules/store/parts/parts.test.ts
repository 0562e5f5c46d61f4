/** What people get from the parts list. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => void (workshop = await openWorkshop()));
afterAll(() => workshop.close());

test('what a part costs is absent without the right to see it, and refused without the right to write it', async () => {
  const store = workshop.as('store-keeper');
  const part = await store.does('parts.create', { sku: 'ESC-40', name: 'ESC 40 A', unitPrice: '89.9', cost: { unitCost: '41.255' }, serialised: true });
  expect(part.cost).toEqual({ unitCost: '41.255', currency: 'EUR' });
  expect(await workshop.as('technician').does('parts.get', { id: part.id })).not.toHaveProperty('cost');
  expect((await workshop.as('technician').does('parts.list', { q: 'ESC' })).items[0]).not.toHaveProperty('cost');
  expect(await store.does('parts.update', { id: part.id, name: 'ESC 40 A HV' })).toMatchObject({ cost: { unitCost: '41.255' } });
  expect(await store.does('parts.update', { id: part.id, cost: null })).toMatchObject({ cost: null });
});

test('somebody who may change parts but not their cost is told which field rule refused', async () => {
  const part = await workshop.as('store-keeper').does('parts.create', { sku: 'SCREW', name: 'Screw M3', unitPrice: '0.05' });
  const administrator = workshop.as('administrator');
  const role = await administrator.does('roles.create', { name: 'Parts helper', grants: [{ permission: 'inventory:part:update', scope: 'all' }] });
  const helper = await workshop.hire('technician', 'Parts Helper');
  await administrator.does('users.assignRoles', { userIds: [helper.id], roleIds: [role.id], mode: 'add' });
  expect(await helper.does('parts.update', { id: part.id, unitPrice: '0.06' })).toMatchObject({ unitPrice: '0.06' });
  const error = await helper.isRefused('parts.update', { id: part.id, cost: { unitCost: '0.01' } });
  expect(error.data?.refusedBy).toMatchObject({ rule: 'field', permission: 'inventory:partcost:update' });
});

test('the parts list of another organisation is another one', async () => {
  const part = await workshop.as('store-keeper').does('parts.create', { sku: 'OURS', name: 'Ours', unitPrice: '1' });
  const stranger = await workshop.hire('administrator', 'Stranger', await workshop.addOrganisation('Elsewhere'));
  expect((await stranger.isRefused('parts.get', { id: part.id })).code).toBe('not_found');
  expect((await stranger.isRefused('parts.update', { id: part.id, name: 'Theirs' })).code).toBe('not_found');
  await stranger.does('parts.create', { sku: 'OURS', name: 'Theirs', unitPrice: '1' });
  expect((await stranger.does('parts.list', {})).items).toHaveLength(1);
});
