/** Records what the customer said to the issued estimate, and moves the order accordingly. */
import { command } from '#modules/implement.ts';
import { applyTransition, assertGuards, chooseTransition } from './transitions/apply-transition.ts';
import { loadForChange } from './load-for-change.ts';
import type { Unit } from './make-work-order.ts';
import type { OrderRoom } from './order-rooms.ts';
import { readWorkOrder } from './read-work-order.ts';
import { recordEvent } from './timeline/record-event.ts';
import { readWorkshopRules } from './transitions/workshop-rules.ts';

/** Writes the answer on the estimate that waits for one. @returns its id, null where none waits */
export type AnswerEstimate = (
  unit: Unit,
  workOrderId: string,
  answer: { readonly answer: 'accepted' | 'declined'; readonly answeredBy: string; readonly how: string },
) => Promise<string | null>;

export const recordConsent = (orderRooms: readonly OrderRoom[], answerEstimate: AnswerEstimate) =>
  command.workOrders.recordConsent.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const { answer, answeredBy, how, note } = input;
    const order = await loadForChange(context, input, 'service:consent:record');
    const { stages } = await readWorkshopRules(db, actor.organisationId);
    const to = answer === 'accepted' ? 'approved' : 'declined';
    const transition = await chooseTransition(context, order, { to, via: ['workOrders.recordConsent'], stages });
    await assertGuards(orderRooms, context, order, { transition, stages });
    const estimateId = await answerEstimate(context, order.id, { answer, answeredBy, how });
    audit({ before: { status: order.status }, after: { status: to, answeredBy, how, estimateId }, ...(note && { reason: note }) });
    await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'consent', data: { answer, answeredBy, how, ...(note && { note }) } });
    await applyTransition(orderRooms, context, order, transition, { reason: note });
    return readWorkOrder(orderRooms, db, actor, order.id, nowMs);
  });
