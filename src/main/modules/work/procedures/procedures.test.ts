/** What people get from service procedures. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => void (workshop = await openWorkshop()));
afterAll(() => workshop.close());

const checklist = [
  { key: 'arms', kind: 'check' as const, title: 'Arms without cracks' },
  { key: 'why', kind: 'text' as const, title: 'Describe the crack', condition: { stepKey: 'arms', equals: 'fail' } },
];

test('a procedure is written as a draft, published, and revised into the next draft', async () => {
  const manager = workshop.as('manager');
  const made = await manager.does('procedures.create', { code: 'T-1', name: 'Trial', steps: checklist, standardMinutes: 30 });
  expect(made).toMatchObject({
    effectiveRevision: null,
    draftRevision: 1,
    shown: { status: 'draft' },
    can: { revise: false, updateDraft: true, publish: true },
  });
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
    steps: [
      { key: 'v', kind: 'number', title: 'Voltage' },
      { key: 'v', kind: 'check', title: 'Again' },
    ],
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
