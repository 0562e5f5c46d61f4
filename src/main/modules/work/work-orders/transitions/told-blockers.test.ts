/** What stands in the way of an order names a step, a finding or a part only to those who may see it; the others learn that something does. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Permission } from '#shared/contract/permissions.ts';
import { orderIn } from '#tests/orders.ts';
import { openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let workOrderId: string;
beforeAll(async () => {
  workshop = await openWorkshop();
  const technician = workshop.as('technician');
  ({ id: workOrderId } = await orderIn(workshop, 'in-progress'));
  await technician.does('checklist.addStep', { workOrderId, kind: 'check', title: 'Secret step' });
  await technician.does('findings.create', { workOrderId, title: 'Secret finding' });
  await technician.does('findings.create', { workOrderId, title: 'Another secret finding' });
  const part = await workshop.as('manager').does('parts.create', { sku: 'S-1', name: 'Secret part', unitPrice: '1' });
  await technician.does('orderParts.add', { workOrderId, partId: part.id, quantity: '1' });
});
afterAll(() => workshop.close());

const basic = ['service:workorder:view', 'service:workorder:work', 'service:workorder:release'] as const satisfies readonly Permission[];
let hired = 0;
async function somebodyWith(...more: Permission[]): Promise<Person> {
  const person = await workshop.hire('viewer', `Reader ${++hired}`);
  const role = await workshop
    .as('administrator')
    .does('roles.create', { name: person.id.slice(-20), grants: [...basic, ...more].map((permission) => ({ permission })) });
  await workshop.as('administrator').does('users.assignRoles', { userIds: [person.id], roleIds: [role.id], mode: 'set' });
  return person;
}
async function told(person: Person) {
  const order = await person.does('workOrders.get', { id: workOrderId });
  const blockers = order.transitions.flatMap((transition) => transition.blockers);
  const refusal = await person.isRefused('workOrders.transition', { id: workOrderId, to: 'quality-check' });
  return { words: JSON.stringify([blockers, refusal]), entities: new Set(blockers.flatMap(({ about }) => about?.entity ?? [])), blockers };
}

test.each([
  ['step', 'service:checkliststep:view', 'Secret step'],
  ['order-part', 'service:part:view', 'Secret part'],
] as const)('a %s', async (entity, permission, name) => {
  const seeing = await told(await somebodyWith(permission));
  expect(seeing.words).toContain(name);
  expect([...seeing.entities]).toEqual([entity]);
  const blind = await told(await somebodyWith());
  expect(blind.words).not.toContain('ecret');
  expect(blind.entities.size).toBe(0);
  expect(blind.words).toContain('sees which');
});

test('findings, several of them in one sentence', async () => {
  const technician = workshop.as('technician');
  const { items } = await technician.does('checklist.list', { workOrderId });
  for (const { id } of items) await technician.does('checklist.complete', { id, result: 'pass' });
  const { items: lines } = await technician.does('orderParts.list', { workOrderId });
  for (const { id } of lines) await technician.does('orderParts.remove', { id });
  await technician.does('workOrders.transition', { id: workOrderId, to: 'quality-check' });
  const releaseOf = async (person: Person) => {
    const { transitions } = await person.does('workOrders.get', { id: workOrderId });
    return transitions.find(({ to }) => to === 'released')?.blockers.filter(({ code }) => code.startsWith('finding')) ?? [];
  };
  expect(await releaseOf(await somebodyWith('service:finding:view'))).toHaveLength(2);
  expect(await releaseOf(await somebodyWith('service:comment:create'))).toEqual([
    { code: 'finding-open', message: 'A finding is open, or its deferral is over: whoever works on this order sees which.' },
  ]);
});
