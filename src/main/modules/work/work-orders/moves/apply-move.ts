/** Moves an order from one stage to the next: guards, the change itself, what rooms do about it, timeline and the aircraft's status. */
import { conflictOver } from '#database/versioned-rows.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { blockersOf, type OrderFacts } from './guards.ts';
import { showInFleet, type Unit } from '../make-work-order.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readPicture, type OrderPicture } from '../order-picture.ts';
import { noAuthority, readAuthority } from '../readings/order-readings.ts';
import { recordEvent } from '../timeline/record-event.ts';
import { movesFrom, type Guard, type Move, type Stages } from './status-machine.ts';
import { assertMayOn, mayOn } from '../work-order.policy.ts';
import { changeWorkOrder, type WorkOrderChanges, type WorkOrderRow } from '../work-order.repository.ts';

interface Wish {
  readonly to: WorkOrderStatus;
  /** Ways that other operations take are not open to this one. */
  readonly via: readonly Move['via'][];
  readonly stages: Stages;
}

/**
 * The way the actor may take to the wished stage.
 * @throws conflict where somebody moved it there already, not_possible where no way leads there, forbidden without the right.
 */
export async function chooseMove({ actor, db }: Unit, order: WorkOrderRow, { to, via, stages }: Wish): Promise<Move> {
  if (order.status === to) throw await conflictOver(db, 'work-order', order);
  const ways = movesFrom(order.status, stages);
  const leading = ways.filter((move) => move.to === to && via.includes(move.via));
  const move = leading.find(({ permission }) => mayOn(actor, permission, order)) ?? leading[0];
  if (!move) throw noWay(order, to, ways);
  assertMayOn(actor, move.permission, order);
  return move;
}

function noWay({ number, status }: WorkOrderRow, to: WorkOrderStatus, ways: readonly Move[]) {
  const other = ways.find((move) => move.to === to);
  const open = [...new Set(ways.map((move) => move.to))];
  const message =
    other?.via === 'workOrders.release'
      ? say.moves.releasedBySigning(number)
      : say.moves.noWay(number, status, to, open);
  return problem('not_possible', message, { blockers: [{ code: other ? 'other-operation' : 'no-way', message }], refusedBy: { rule: 'state', explanation: message } });
}

/** What is asked about whoever certifies, and their days. */
const ofTheCertifier: ReadonlySet<Guard> = new Set<Guard>(['authority-valid', 'not-the-performer']);

interface Asked {
  readonly move: Move;
  readonly stages: Stages;
  /** What this very operation brings. */
  readonly known?: Partial<OrderFacts>;
}

/** @returns what is known of the order. @throws not_possible with everything that stands in the way. */
export async function assertGuards(orderRooms: readonly OrderRoom[], { actor, db, nowMs }: Unit, order: WorkOrderRow, { move, stages, known }: Asked): Promise<OrderPicture> {
  const picture = await readPicture(orderRooms, db, order, nowMs);
  const { expiresAt, timeZone } = move.guards.some((guard) => ofTheCertifier.has(guard)) ? await readAuthority(db, actor) : noAuthority;
  const blockers = blockersOf(move.guards, {
    facts: { ...picture.facts, ...known },
    rooms: picture.rooms,
    stages,
    nowMs,
    timeZone,
    actor: { id: actor.id, authorityExpiresAt: expiresAt },
  });
  if (blockers.length > 0) throw problem('not_possible', blockers.map(({ message }) => message).join(' '), { blockers, refusedBy: { rule: 'state', explanation: say.moves.conditions } });
  return picture;
}

/** Writes the move, whose guards were asked before. @throws conflict where somebody else changed the order meanwhile. */
export async function applyMove(orderRooms: readonly OrderRoom[], unit: Unit, order: WorkOrderRow, move: Move, { reason, ...further }: WorkOrderChanges & { reason?: string | undefined } = {}): Promise<WorkOrderRow> {
  const { actor, db, nowMs } = unit;
  const changed = await changeWorkOrder(db, order, nowMs, {
    status: move.to,
    statusSince: nowMs,
    holdReason: move.action === 'hold' ? (reason ?? null) : null,
    ...(move.action === 'receive' && { receivedAt: nowMs }),
    ...((move.action === 'close' || move.action === 'cancel') && { closedAt: nowMs }),
    ...further,
  });
  for (const room of orderRooms) await room.moved?.(unit, order, move);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: order.id,
    kind: 'status',
    data: { from: move.from, to: move.to, action: move.action, ...(reason !== undefined && { reason }) },
  });
  await showInFleet(unit, changed);
  return changed;
}
