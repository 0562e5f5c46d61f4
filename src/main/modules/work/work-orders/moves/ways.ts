/** The ways out of an order's present stage as its reader sees them: the button, and the sentence why it is disabled. */
import { permissions } from '#shared/contract/permissions.ts';
import type { WorkOrderMove } from '#shared/contract/work/work-order-record.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { Actor } from '#kernel/actor.ts';
import { say } from '#text/say.ts';
import { blockersOf, type OrderFacts } from './guards.ts';
import type { OrderPicture } from '../order-picture.ts';
import type { Authority } from '../readings/order-readings.ts';
import { movesFrom, type Move, type Stages } from './status-machine.ts';
import { mayOn } from '../work-order.policy.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

interface Reader {
  readonly actor: Actor;
  readonly authority: Authority;
  readonly stages: Stages;
  readonly nowMs: number;
}

/** One way to each stage that can be reached: of several that lead there the first one the actor has the right to. */
export function waysOut(order: WorkOrderRow, { facts, rooms }: Pick<OrderPicture, 'facts' | 'rooms'>, { actor, authority, stages, nowMs }: Reader): WorkOrderMove[] {
  const chosen = new Map<WorkOrderStatus, Move>();
  for (const move of movesFrom(order.status, stages)) {
    const before = chosen.get(move.to);
    if (!before || (!mayOn(actor, before.permission, order) && mayOn(actor, move.permission, order))) chosen.set(move.to, move);
  }
  return [...chosen.values()].map((move) => {
    const may = mayOn(actor, move.permission, order);
    // A handover is recorded by the operation that closes: asking for it beforehand would leave no way to do it.
    const guards = move.via === 'workOrders.handover' ? [] : move.guards;
    const blockers = blockersOf(guards, { facts, rooms, stages, nowMs, timeZone: authority.timeZone, actor: { id: actor.id, authorityExpiresAt: authority.expiresAt } });
    if (!may) blockers.unshift({ code: 'not-permitted', message: say.moves.noRight(permissions[move.permission]) });
    return { to: move.to, action: move.action, via: move.via, allowed: blockers.length === 0, needsReason: move.needsReason, blockers };
  });
}

/** The one primary action: the usual way on, which for work that needs no quote goes past the customer's approval. */
export function nextStepOf(ways: readonly WorkOrderMove[], { billing }: Pick<OrderFacts, 'billing'>): WorkOrderMove | null {
  const onwards = ways.filter(({ action }) => action !== 'cancel');
  const unquoted = billing === 'quote' ? undefined : onwards.find(({ to }) => to === 'approved');
  return unquoted ?? onwards[0] ?? null;
}

/** Stages the actor has the right to move the order to; guards are asked when it is tried. */
export const reachableStages = (order: Pick<WorkOrderRow, 'status' | 'assigneeId' | 'createdById' | 'teamId'>, actor: Actor, stages: Stages): WorkOrderStatus[] => [
  ...new Set(movesFrom(order.status, stages).filter(({ permission }) => mayOn(actor, permission, order)).map(({ to }) => to)),
];
