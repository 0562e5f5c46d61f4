/** What people get from the catalogue: products, parts and procedures. */
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
  expect((await accountant.isRefused('products.create', { kind: 'product', sku: 'PROP-15', name: 'Other', unitPrice: '1' })).message).toContain('Propeller 15"');
  await accountant.does('products.remove', { id: first.id });
  expect((await accountant.isRefused('products.create', { kind: 'product', sku: 'PROP-15', name: 'Other', unitPrice: '1' })).message).toContain('in the trash');
  expect(await accountant.does('products.restore', { id: first.id })).toMatchObject({ sku: 'PROP-15' });
});

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

const checklist = [
  { key: 'arms', kind: 'check' as const, title: 'Arms without cracks' },
  { key: 'why', kind: 'text' as const, title: 'Describe the crack', condition: { stepKey: 'arms', equals: 'fail' } },
];

test('a procedure is written as a draft, published, and revised into the next draft', async () => {
  const manager = workshop.as('manager');
  const made = await manager.does('procedures.create', { code: 'T-1', name: 'Trial', steps: checklist, standardMinutes: 30 });
  expect(made).toMatchObject({ effectiveRevision: null, draftRevision: 1, shown: { status: 'draft' }, can: { revise: false, updateDraft: true, publish: true } });
  const { id } = made;
  expect((await manager.isRefused('procedures.revise', { id })).data?.blockers).toMatchObject([{ code: 'draft_exists' }]);
  await manager.does('procedures.publish', { id });
  expect((await manager.isRefused('procedures.updateDraft', { id, standardMinutes: 45 })).data?.blockers).toMatchObject([{ code: 'no_draft' }]);

  const revised = await manager.does('procedures.revise', { id, changeNote: 'Longer' });
  expect(revised).toMatchObject({ effectiveRevision: 1, draftRevision: 2, shown: { revision: 2, status: 'draft', changeNote: 'Longer' } });
  await manager.does('procedures.updateDraft', { id, standardMinutes: 45, steps: checklist.slice(0, 1) });
  expect(await manager.does('procedures.get', { id })).toMatchObject({ shown: { revision: 1, standardMinutes: 30 } });
  const published = await manager.does('procedures.publish', { id });
  expect(published.revisions.map(({ revision, status }) => `${revision} ${status}`)).toEqual(['2 effective', '1 superseded']);
  expect((await manager.does('procedures.get', { id, revision: 1 })).shown).toMatchObject({ standardMinutes: 30, steps: [{ key: 'arms' }, { key: 'why' }] });
  const [listed] = (await workshop.as('viewer').does('procedures.list', { q: 'T-1', effective: true })).items;
  expect(listed).toMatchObject({ stepCount: 1, standardMinutes: 45, effectiveRevision: 2 });
});

test('a faulty checklist is refused at the step and field that is wrong', async () => {
  const error = await workshop.as('manager').isRefused('procedures.create', {
    code: 'T-2',
    name: 'Faulty',
    steps: [{ key: 'v', kind: 'number', title: 'Voltage' }, { key: 'v', kind: 'check', title: 'Again' }],
  });
  expect(error.data?.issues?.map(({ path }) => path)).toEqual(['steps.0.unit', 'steps.1.key']);
  const tooMany = Array.from({ length: 301 }, (_, i) => ({ key: `s${i}`, kind: 'check' as const, title: 'x' }));
  expect((await workshop.as('manager').isRefused('procedures.create', { code: 'T-3', name: 'Long', steps: tooMany })).code).toBe('invalid_input');
});

test('an empty checklist is not published, and a part that does not exist is not planned', async () => {
  const manager = workshop.as('manager');
  const { id } = await manager.does('procedures.create', { code: 'T-4', name: 'Empty' });
  expect((await manager.isRefused('procedures.publish', { id })).data?.blockers).toMatchObject([{ code: 'no_steps' }]);
  const error = await manager.isRefused('procedures.updateDraft', { id, parts: [{ partId: crypto.randomUUID(), quantity: '1' }] });
  expect(error).toMatchObject({ code: 'invalid_input', data: { issues: [{ path: 'parts.0.partId' }] } });
  const part = await workshop.as('store-keeper').does('parts.create', { sku: 'P-T4', name: 'Damper', unitPrice: '3' });
  const { shown } = await manager.does('procedures.updateDraft', { id, parts: [{ partId: part.id, quantity: '4' }] });
  expect(shown.parts).toEqual([{ partId: part.id, sku: 'P-T4', name: 'Damper', unit: 'piece', quantity: '4' }]);
});

test('a technician reads procedures but neither writes nor publishes them', async () => {
  const { id } = await workshop.as('manager').does('procedures.create', { code: 'T-5', name: 'Read only', steps: checklist });
  const technician = workshop.as('technician');
  expect((await technician.does('procedures.get', { id })).can).toEqual({ update: false, revise: false, updateDraft: false, publish: false, remove: false });
  expect((await technician.isRefused('procedures.publish', { id })).data?.refusedBy).toMatchObject({ permission: 'service:procedure:publish' });
});

test('the catalogue of another organisation is another one', async () => {
  const part = await workshop.as('store-keeper').does('parts.create', { sku: 'OURS', name: 'Ours', unitPrice: '1' });
  const stranger = await workshop.hire('administrator', 'Stranger', await workshop.addOrganisation('Elsewhere'));
  expect((await stranger.isRefused('parts.get', { id: part.id })).code).toBe('not_found');
  expect((await stranger.isRefused('parts.update', { id: part.id, name: 'Theirs' })).code).toBe('not_found');
  await stranger.does('parts.create', { sku: 'OURS', name: 'Theirs', unitPrice: '1' });
  expect((await stranger.does('parts.list', {})).items).toHaveLength(1);
});
