/** What every room that works on an order asks first: is it there for this person, and does it still accept changes? */
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { isSettled } from '#modules/work/order-stages.ts';
import { lockRow } from '#database/versioned-rows.ts';
import type { Actor } from '#kernel/actor.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { mayOn } from './work-order.policy.ts';
import { findWorkOrder, type WorkOrderRow } from './work-order.repository.ts';

/** @throws not_found where the order does not exist or the actor may not see it. */
export async function assertVisible(db: ReadHandle, actor: Actor, workOrderId: string): Promise<WorkOrderRow> {
  const order = await findWorkOrder(db, workOrderId);
  if (!order || !mayOn(actor, 'service:workorder:view', order)) throw notFound('work-order');
  return order;
}

/**
 * For a change of what stands on the order, which is held from here on: whoever signs or cancels it meanwhile comes before or after.
 * @throws not_found as above; not_possible once the order is released, closed or cancelled: what stands on it is evidence.
 */
export async function assertOpenForWork(db: WriteHandle, actor: Actor, workOrderId: string): Promise<WorkOrderRow> {
  await lockRow(db, 'workOrders', { id: workOrderId });
  const order = await assertVisible(db, actor, workOrderId);
  assertOpen(order);
  return order;
}

export function assertOpen(order: WorkOrderRow): void {
  if (!isSettled(order.status)) return;
  const message = say.orders.settled(order.number, order.status);
  throw problem('not_possible', message, { blockers: [{ code: 'order-settled', message }] });
}
