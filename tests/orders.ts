/** Brings work orders to a stage the way people do, for tests that begin there. */
import { hashSync } from 'bcryptjs';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import type { Person, RoleKey, Workshop } from './workshop.ts';

export const password = 'quiet-hangar-river-42';

/** Gives somebody the password above, so that they can sign. */
export async function givePassword({ database, organisationId }: Workshop, ...people: readonly Person[]): Promise<void> {
  const passwordHash = hashSync(password, 4).replace(/^\$2b\$/, '$2a$');
  await database.write(async (db) => {
    await db.insert(db.tables.userCredentials).values(people.map(({ id: userId }) => ({ organisationId, userId, passwordHash, changedAt: 0 })));
  });
}

let serial = 0;

/** Received at the counter, assigned to the technician, needing no quote. */
export async function receivedOrder(workshop: Workshop, title = 'Motor 3 vibrates'): Promise<WorkOrder> {
  const reception = workshop.as('reception');
  const order = await reception.does('workOrders.intake', {
    customer: { name: 'Ada Flyer', kind: 'person' },
    aircraft: { maker: 'Kestrel', model: 'K4', airframeSerial: `K4-${++serial}` },
    title,
    complaint: 'It shakes in hover.',
    condition: 'Scratches on arm 2.',
    billing: 'warranty',
    assigneeId: workshop.as('technician').id,
    signedBy: 'Ada Flyer',
  });
  return order;
}

const way = [
  ['diagnosis', 'technician'],
  ['approved', 'manager'],
  ['in-progress', 'technician'],
  ['quality-check', 'technician'],
] as const satisfies readonly (readonly [WorkOrder['status'], RoleKey])[];

type Stage = (typeof way)[number][0];

/** A received order, moved on to this stage. */
export async function orderIn(workshop: Workshop, stage: Stage): Promise<WorkOrder> {
  let order = await receivedOrder(workshop);
  for (const [to, role] of way.slice(0, way.findIndex(([to]) => to === stage) + 1))
    order = await workshop.as(role).does('workOrders.transition', { id: order.id, to });
  return order;
}

/** Signed by the inspector, who needs the password above. */
export async function releasedOrder(workshop: Workshop): Promise<WorkOrder> {
  const { id } = await orderIn(workshop, 'quality-check');
  return workshop.as('inspector').does('workOrders.release', { id, password, workDescription: 'Motor 3 replaced.', dataReference: 'K4 manual 7.2' });
}
