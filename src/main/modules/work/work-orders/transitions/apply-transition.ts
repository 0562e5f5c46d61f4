/** Takes an order from one stage to the next: guards, the change itself, what rooms do about it, timeline and the aircraft's status. */
import { conflictOver } from '#database/versioned-rows.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { blockersOf, type OrderFacts } from './guards.ts';
import { showInFleet, type Unit } from '../make-work-order.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readPicture, type OrderPicture } from '../order-picture.ts';
import { noAuthority, readAuthority } from '../readings/order-readings.ts';
import { keepReceipt } from '../receipts/keep-receipt.ts';
import { recordEvent } from '../timeline/record-event.ts';
import { toldBlockers } from './told-blockers.ts';
import { transitionsFrom, type Guard, type Transition, type Stages } from './status-machine.ts';
import { assertMayOn, mayOn } from '../work-order.policy.ts';
import { changeWorkOrder, type WorkOrderChanges, type WorkOrderRow } from '../work-order.repository.ts';

interface TransitionRequest {
  readonly to: WorkOrderStatus;
  /** Transitions of other operations are not open to this one. */
  readonly via: readonly Transition['via'][];
  readonly stages: Stages;
}

/**
 * The transition that the actor may take to the stage asked for.
 * @throws conflict where somebody took it there already, not_possible where no transition leads there, forbidden without the right.
 */
export async function chooseTransition({ actor, db }: Unit, order: WorkOrderRow, { to, via, stages }: TransitionRequest): Promise<Transition> {
  if (order.status === to) throw await conflictOver(db, 'work-order', order);
  const transitions = transitionsFrom(order.status, stages);
  const leading = transitions.filter((transition) => transition.to === to && via.includes(transition.via));
  const transition = leading.find(({ permission }) => mayOn(actor, permission, order)) ?? leading[0];
  if (!transition) throw noTransition(order, to, transitions);
  assertMayOn(actor, transition.permission, order);
  return transition;
}

function noTransition({ number, status }: WorkOrderRow, to: WorkOrderStatus, transitions: readonly Transition[]) {
  const other = transitions.find((transition) => transition.to === to);
  const open = [...new Set(transitions.map((transition) => transition.to))];
  const message = other?.via === 'workOrders.release' ? say.transitions.releasedBySigning(number) : say.transitions.noTransition(number, status, to, open);
  return problem('not_possible', message, {
    blockers: [{ code: other ? 'other-operation' : 'no-way', message }],
    refusedBy: { rule: 'state', explanation: message },
  });
}

/** What is asked about whoever certifies, and their days. */
const ofTheCertifier: ReadonlySet<Guard> = new Set<Guard>(['authority-valid', 'not-the-performer']);

interface Asked {
  readonly transition: Transition;
  readonly stages: Stages;
  /** What this very operation brings. */
  readonly known?: Partial<OrderFacts>;
}

/** @returns what is known of the order. @throws not_possible with everything that stands in the way. */
export async function assertGuards(
  orderRooms: readonly OrderRoom[],
  { actor, db, nowMs }: Unit,
  order: WorkOrderRow,
  { transition, stages, known }: Asked,
): Promise<OrderPicture> {
  const picture = await readPicture(orderRooms, db, order, nowMs);
  const { expiresAt, timeZone } = transition.guards.some((guard) => ofTheCertifier.has(guard)) ? await readAuthority(db, actor) : noAuthority;
  const found = blockersOf(transition.guards, {
    facts: { ...picture.facts, ...known },
    rooms: picture.rooms,
    stages,
    nowMs,
    timeZone,
    actor: { id: actor.id, authorityExpiresAt: expiresAt },
  });
  const blockers = toldBlockers(actor, found);
  if (blockers.length > 0)
    throw problem('not_possible', blockers.map(({ message }) => message).join(' '), {
      blockers,
      refusedBy: { rule: 'state', explanation: say.transitions.conditions },
    });
  return picture;
}

/** Writes the transition, whose guards were asked before. @throws conflict where somebody else changed the order meanwhile. */
export async function applyTransition(
  orderRooms: readonly OrderRoom[],
  unit: Unit,
  order: WorkOrderRow,
  transition: Transition,
  { reason, ...further }: WorkOrderChanges & { reason?: string | undefined } = {},
): Promise<WorkOrderRow> {
  const { actor, db, nowMs } = unit;
  const changed = await changeWorkOrder(db, order, nowMs, {
    status: transition.to,
    statusSince: nowMs,
    holdReason: transition.action === 'hold' ? (reason ?? null) : null,
    ...(transition.action === 'receive' && { receivedAt: nowMs }),
    ...((transition.action === 'close' || transition.action === 'cancel') && { closedAt: nowMs }),
    ...further,
  });
  for (const room of orderRooms) await room.afterTransition?.(unit, order, transition);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: order.id,
    kind: 'status',
    data: { from: transition.from, to: transition.to, action: transition.action, ...(reason !== undefined && { reason }) },
  });
  if (transition.action === 'receive') await keepReceipt(unit, changed);
  await showInFleet(unit, changed);
  return changed;
}
