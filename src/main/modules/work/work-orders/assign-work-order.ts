/** Assigns work orders to people and teams. */
import { assertCan, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { loadForChange } from './load-for-change.ts';
import type { Unit } from './make-work-order.ts';
import { assertOpen } from './open-for-work.ts';
import { assertAssignable } from './parties.ts';
import type { OrderRoom } from './order-rooms.ts';
import { readWorkOrder } from './read-work-order.ts';
import { recordEvent } from './timeline/record-event.ts';
import { changeWorkOrder, type WorkOrderChanges, type WorkOrderRow } from './work-order.repository.ts';

export const assignWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.assign.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const order = await loadForChange(context, input, 'service:workorder:assign');
    audit({ before: { assigneeId: order.assigneeId, teamId: order.teamId } });
    await assignTo(context, order, { assigneeId: input.assigneeId, teamId: input.teamId === undefined ? order.teamId : input.teamId });
    return readWorkOrder(orderRooms, db, actor, order.id, nowMs);
  });

export const takeWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.take.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const order = await loadForChange(context, input, 'service:workorder:work');
    if (order.assigneeId !== null && order.assigneeId !== actor.id) throw problem('not_possible', say.orders.alreadyAssigned);
    audit({ before: { assigneeId: order.assigneeId }, after: { assigneeId: actor.id } });
    if (order.assigneeId === null) await assignTo(context, order, { assigneeId: actor.id, teamId: order.teamId });
    return readWorkOrder(orderRooms, db, actor, order.id, nowMs);
  });

/** A new order is assigned by whoever may assign, or to oneself. */
export function assertMayAssign(
  actor: Actor,
  { assigneeId, teamId }: { readonly assigneeId?: string | null | undefined; readonly teamId?: string | null | undefined },
): void {
  if ((assigneeId && assigneeId !== actor.id) || teamId) assertCan(actor, 'service:workorder:assign');
}

/** Writes the assignment, with further changes in the same step, and tells the timeline by name. */
export async function assignTo(
  { actor, db, nowMs }: Unit,
  order: WorkOrderRow,
  { assigneeId, teamId, ...further }: WorkOrderChanges & { assigneeId: string | null; teamId: string | null },
): Promise<WorkOrderRow> {
  assertOpen(order);
  const { assignee, team } = await assertAssignable(db, { assigneeId, teamId });
  const changed = await changeWorkOrder(db, order, nowMs, { ...further, assigneeId, teamId });
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: order.id,
    kind: 'assigned',
    data: { assigneeId, teamId, assignee: assignee?.name ?? null, team: team?.name ?? null },
  });
  return changed;
}
