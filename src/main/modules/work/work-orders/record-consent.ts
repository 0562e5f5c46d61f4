/** Records what the customer said to the issued estimate, and moves the order accordingly. */
// Writes of other rooms: estimates.
import { changeRow } from '#database/versioned-rows.ts';
import { command } from '#modules/implement.ts';
import { applyMove, assertGuards, chooseMove } from './moves/apply-move.ts';
import { loadForChange } from './load-for-change.ts';
import { readIssuedEstimate } from './readings/order-readings.ts';
import { readWorkOrder } from './read-work-order.ts';
import { recordEvent } from './timeline/record-event.ts';
import { readWorkshopRules } from './moves/workshop-rules.ts';

export const recordConsent = command.workOrders.recordConsent.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { answer, answeredBy, how, note } = input;
  const order = await loadForChange(context, input, 'service:consent:record');
  const { stages } = await readWorkshopRules(db, actor.organisationId);
  const to = answer === 'accepted' ? 'approved' : 'declined';
  const move = await chooseMove(context, order, { to, via: ['workOrders.recordConsent'], stages });
  await assertGuards(context, order, move, stages);
  const estimate = await readIssuedEstimate(db, order);
  if (estimate) {
    await changeRow(db, 'estimates', { ...estimate }, { status: answer, answeredBy, answeredHow: how, answeredAt: nowMs });
    context.after.announce({ entity: 'estimate', id: estimate.id, operation: 'workOrders.recordConsent' });
  }
  audit({ before: { status: order.status }, after: { status: to, answeredBy, how, estimateId: estimate?.id ?? null }, ...(note && { reason: note }) });
  await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'consent', data: { answer, answeredBy, how, ...(note && { note }) } });
  await applyMove(context, order, move, { reason: note });
  return readWorkOrder(db, actor, order.id, nowMs);
});
