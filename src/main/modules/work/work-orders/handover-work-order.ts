/** Records to whom the aircraft was handed over, and closes the order where nothing else is to be done. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { applyTransition, assertGuards } from './transitions/apply-transition.ts';
import { loadForChange } from './load-for-change.ts';
import type { OrderRoom } from './order-rooms.ts';
import { readWorkOrder } from './read-work-order.ts';
import { recordEvent } from './timeline/record-event.ts';
import { transitionsFrom } from './transitions/status-machine.ts';
import { changeWorkOrder } from './work-order.repository.ts';
import { readWorkshopRules } from './transitions/workshop-rules.ts';

export const handoverWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.handover.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const { handoverTo, note } = input;
    const order = await loadForChange(context, input, 'service:workorder:handover');
    const { stages } = await readWorkshopRules(db, actor.organisationId);
    const closing = transitionsFrom(order.status, stages).find(({ via }) => via === 'workOrders.handover');
    if (!closing && order.status !== 'released') throw problem('not_possible', say.orders.notReadyToHandOver(order.number, order.status));
    audit({ before: { handoverTo: order.handoverTo, status: order.status }, after: { handoverTo }, ...(note && { reason: note }) });
    await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'handover', data: { handoverTo, ...(note && { note }) } });
    if (closing) {
      await assertGuards(orderRooms, context, order, { transition: closing, stages, known: { hasHandover: true } });
      await applyTransition(orderRooms, context, order, closing, { handoverTo });
    } else await changeWorkOrder(db, order, nowMs, { handoverTo });
    return readWorkOrder(orderRooms, db, actor, order.id, nowMs);
  });
