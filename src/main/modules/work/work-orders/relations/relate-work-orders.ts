/** Makes orders out of orders: duplicates, parts split off, follow-ups and corrections, each linked to where it came from. */
import { problem } from '#kernel/problem.ts';
import type { WriteHandle } from '#database/handle.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { linkOrders } from './link-work-orders.ts';
import { loadForChange } from '../load-for-change.ts';
import { makeWorkOrder, type NewWorkOrder, type Unit } from '../make-work-order.ts';
import { assertOpen, assertVisible } from '../open-for-work.ts';
import { readTimeline } from '../readings/order-readings.ts';
import { carriedDeeds } from '../release/performers.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readWorkOrder } from '../read-work-order.ts';
import { recordEvent } from '../timeline/record-event.ts';
import { toPriority } from '../to-work-order.ts';
import { changeWorkOrder, type WorkOrderRow } from '../work-order.repository.ts';

/** What the checklists room does where an order is made out of another one. */
export interface OrderSteps {
  /** Writes the steps of an order on another one, with nothing recorded. */
  copy(db: WriteHandle, fromId: string, toId: string): Promise<void>;
  /** @throws invalid_input for a step that does not stand on the order, or cannot leave it. */
  take(db: WriteHandle, fromId: string, ids: readonly string[]): Promise<{ readonly ids: readonly string[]; moveTo(workOrderId: string): Promise<void> }>;
}

/** What an order about the same aircraft takes over; the aircraft brings whoever owns it by now. */
const sameFacts = ({ customerId, aircraftId, teamId, priority, billing }: WorkOrderRow): Omit<NewWorkOrder, 'title'> => ({
  aircraftId,
  customerId: aircraftId === null ? customerId : undefined,
  teamId,
  billing,
  priority: toPriority(priority),
  promisedAt: null,
});

export const duplicateWorkOrder = (orderRooms: readonly OrderRoom[], steps: OrderSteps) =>
  command.workOrders.duplicate.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const from = await assertVisible(db, actor, input.id);
    const { complaint, accessories } = from;
    const { order: made } = await makeWorkOrder(
      context,
      { ...sameFacts(from), complaint, accessories, title: input.title ?? from.title },
      { from: from.number },
    );
    await steps.copy(db, from.id, made.id);
    await linkOrders(context, { subject: made, other: from, kind: 'duplicate-of' });
    audit({ entityId: made.id, after: { number: made.number, duplicateOf: from.number } });
    return readWorkOrder(orderRooms, db, actor, made.id, nowMs);
  });

export const splitWorkOrder = (orderRooms: readonly OrderRoom[], steps: OrderSteps) =>
  command.workOrders.split.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const from = await loadForChange(context, input, 'service:workorder:link');
    assertOpen(from);
    const taken = await steps.take(db, from.id, input.stepIds);
    await changeWorkOrder(db, from, nowMs, {});
    const { order: made } = await makeWorkOrder(
      context,
      { ...sameFacts(from), ...presenceOf(from), assigneeId: from.assigneeId, title: input.title },
      { from: from.number },
    );
    if (taken.ids.length > 0) {
      await taken.moveTo(made.id);
      await recordEvent(db, { actor, nowMs, workOrderId: from.id, kind: 'step', data: { action: 'split-off', to: made.number, steps: taken.ids.length } });
      // Who had done them before they were opened again goes with them: it keeps that person from certifying them there, too.
      const done = carriedDeeds(await readTimeline(db, from), new Set(taken.ids));
      await recordEvent(db, {
        actor,
        nowMs,
        workOrderId: made.id,
        kind: 'step',
        data: { action: 'split-in', from: from.number, steps: taken.ids.length, ...(done.length > 0 && { done }) },
      });
    }
    await linkOrders(context, { subject: made, other: from, kind: 'split-from' });
    audit({ entityId: made.id, after: { number: made.number, splitFrom: from.number, stepIds: input.stepIds } });
    context.after.announce({ entity: 'work-order', id: from.id, operation: 'workOrders.split' });
    return readWorkOrder(orderRooms, db, actor, made.id, nowMs);
  });

export const followUpWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.followUp.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const from = await assertVisible(db, actor, input.id);
    if (from.status !== 'closed') throw problem('not_possible', say.orders.notClosed(from.number));
    const { title, complaint, billing = from.billing } = input;
    const { order: made } = await makeWorkOrder(context, { ...sameFacts(from), title, complaint, billing }, { from: from.number });
    await linkOrders(context, { subject: made, other: from, kind: billing === 'warranty' ? 'warranty-of' : 'follow-up-of' });
    audit({ entityId: made.id, after: { number: made.number, followUpOf: from.number } });
    return readWorkOrder(orderRooms, db, actor, made.id, nowMs);
  });

/**
 * Opens the order that corrects a failed step of another; until it is finished it blocks the release of that one.
 * @returns id and number of the new order.
 */
export async function openCorrectiveOrder(
  unit: Unit,
  { fromId, title, stepId }: { readonly fromId: string; readonly title: string; readonly stepId: string },
): Promise<{ id: string; number: string }> {
  const from = await assertVisible(unit.db, unit.actor, fromId);
  assertOpen(from);
  const { order: made } = await makeWorkOrder(
    unit,
    { ...sameFacts(from), ...presenceOf(from), assigneeId: from.assigneeId, title },
    { from: from.number, stepId },
  );
  await linkOrders(unit, { subject: made, other: from, kind: 'corrective-of' });
  await linkOrders(unit, { subject: made, other: from, kind: 'blocks' });
  unit.after.announce({ entity: 'work-order', id: made.id, operation: 'workOrders.create' });
  return { id: made.id, number: made.number };
}

/** The aircraft is in the house already where the first order was received. */
const presenceOf = ({ status, condition }: WorkOrderRow): Pick<NewWorkOrder, 'status' | 'condition'> => ({
  status: status === 'draft' ? 'draft' : 'received',
  condition,
});
