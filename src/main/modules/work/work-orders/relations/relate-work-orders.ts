/** Makes orders out of orders: duplicates, parts split off, follow-ups and corrections, each linked to where it came from. */
// Writes of other rooms: workOrderSteps.
import { asc, eq } from 'drizzle-orm';
import { newId } from '#kernel/identifiers.ts';
import { invalid, problem } from '#kernel/problem.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow } from '#database/versioned-rows.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { linkOrders } from './link-work-orders.ts';
import { loadForChange } from '../load-for-change.ts';
import { makeWorkOrder, type NewWorkOrder, type Unit } from '../make-work-order.ts';
import { assertOpen, assertVisible } from '../open-for-work.ts';
import { readTold } from '../readings/order-readings.ts';
import { carriedDeeds } from '../release/performers.ts';
import { readWorkOrder } from '../read-work-order.ts';
import { recordEvent } from '../timeline/record-event.ts';
import { toPriority } from '../to-work-order.ts';
import { changeWorkOrder, type WorkOrderRow } from '../work-order.repository.ts';

type StepRow = Tables['workOrderSteps']['$inferSelect'];

/** What an order about the same aircraft takes over; the aircraft brings whoever owns it by now. */
const sameFacts = ({ customerId, aircraftId, teamId, priority, billing }: WorkOrderRow): Omit<NewWorkOrder, 'title'> => ({
  aircraftId,
  customerId: aircraftId === null ? customerId : undefined,
  teamId,
  billing,
  priority: toPriority(priority),
  promisedAt: null,
});

export const duplicateWorkOrder = command.workOrders.duplicate.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const from = await assertVisible(db, actor, input.id);
  const { complaint, accessories } = from;
  const { order: made } = await makeWorkOrder(context, { ...sameFacts(from), complaint, accessories, title: input.title ?? from.title }, { from: from.number });
  const steps = await stepsOf(db, from);
  if (steps.length > 0) await db.insert(db.tables.workOrderSteps).values(steps.map((step) => blankStep(step, made.id)));
  await linkOrders(context, { subject: made, other: from, kind: 'duplicate-of' });
  audit({ entityId: made.id, after: { number: made.number, duplicateOf: from.number } });
  return readWorkOrder(db, actor, made.id, nowMs);
});

export const splitWorkOrder = command.workOrders.split.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const from = await loadForChange(context, input, 'service:workorder:link');
  assertOpen(from);
  const moved = movable(await stepsOf(db, from), input.stepIds);
  await changeWorkOrder(db, from, nowMs, {});
  const { order: made } = await makeWorkOrder(context, { ...sameFacts(from), ...presenceOf(from), assigneeId: from.assigneeId, title: input.title }, { from: from.number });
  if (moved.length > 0) {
    for (const step of moved) await changeRow(db, 'workOrderSteps', step, { workOrderId: made.id });
    await recordEvent(db, { actor, nowMs, workOrderId: from.id, kind: 'step', data: { action: 'split-off', to: made.number, steps: moved.length } });
    // Who had done them before they were opened again goes with them: it keeps that person from certifying them there, too.
    const done = carriedDeeds(await readTold(db, from), new Set(moved.map(({ id }) => id)));
    await recordEvent(db, { actor, nowMs, workOrderId: made.id, kind: 'step', data: { action: 'split-in', from: from.number, steps: moved.length, ...(done.length > 0 && { done }) } });
  }
  await linkOrders(context, { subject: made, other: from, kind: 'split-from' });
  audit({ entityId: made.id, after: { number: made.number, splitFrom: from.number, stepIds: input.stepIds } });
  context.after.announce({ entity: 'work-order', id: from.id, operation: 'workOrders.split' });
  return readWorkOrder(db, actor, made.id, nowMs);
});

export const followUpWorkOrder = command.workOrders.followUp.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const from = await assertVisible(db, actor, input.id);
  if (from.status !== 'closed') throw problem('not_possible', say.orders.notClosed(from.number));
  const { title, complaint, billing = from.billing } = input;
  const { order: made } = await makeWorkOrder(context, { ...sameFacts(from), title, complaint, billing }, { from: from.number });
  await linkOrders(context, { subject: made, other: from, kind: billing === 'warranty' ? 'warranty-of' : 'follow-up-of' });
  audit({ entityId: made.id, after: { number: made.number, followUpOf: from.number } });
  return readWorkOrder(db, actor, made.id, nowMs);
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
  const { order: made } = await makeWorkOrder(unit, { ...sameFacts(from), ...presenceOf(from), assigneeId: from.assigneeId, title }, { from: from.number, stepId });
  await linkOrders(unit, { subject: made, other: from, kind: 'corrective-of' });
  await linkOrders(unit, { subject: made, other: from, kind: 'blocks' });
  unit.after.announce({ entity: 'work-order', id: made.id, operation: 'workOrders.create' });
  return { id: made.id, number: made.number };
}

/** The aircraft is in the house already where the first order was received. */
const presenceOf = ({ status, condition }: WorkOrderRow): Pick<NewWorkOrder, 'status' | 'condition'> => ({ status: status === 'draft' ? 'draft' : 'received', condition });

const stepsOf = (db: WriteHandle, { id }: WorkOrderRow): Promise<StepRow[]> => {
  const { workOrderSteps: s } = db.tables;
  return db
    .select()
    .from(s)
    .where(eq(s.workOrderId, id))
    .orderBy(asc(s.position));
};

/** The step as its procedure defines it, with nothing recorded; a conditional one waits for the step it asks about. */
const blankStep = ({ organisationId, position, procedureId, procedureRevision, definition }: StepRow, workOrderId: string) => ({
  organisationId,
  id: newId(),
  workOrderId,
  position,
  procedureId,
  procedureRevision,
  definition,
  status: definition.condition === null ? ('open' as const) : ('not-applicable' as const),
});

/** @throws invalid_input for a step that is not there, says something already, or is asked about by one that stays. */
function movable(steps: readonly StepRow[], ids: readonly string[]): StepRow[] {
  const wanted = new Set(ids);
  const moved = steps.filter(({ id }) => wanted.has(id));
  if (moved.length !== wanted.size) throw invalid('stepIds', say.orders.stepElsewhere);
  const recorded = moved.find(({ status }) => status !== 'open' && status !== 'not-applicable');
  if (recorded) throw invalid('stepIds', say.orders.stepHasResult(recorded.definition.title));
  const left = steps.filter(({ id }) => !wanted.has(id));
  const asked = moved.find((step) => left.some(({ procedureId, definition: { condition } }) => procedureId === step.procedureId && condition?.stepKey === step.definition.key));
  if (asked) throw invalid('stepIds', say.orders.stepDependedOn(asked.definition.title));
  return moved;
}
