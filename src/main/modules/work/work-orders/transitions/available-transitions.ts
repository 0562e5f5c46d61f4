/** The transitions out of an order's present stage as its reader sees them: the button, and the sentence why it is disabled. */
import { permissions } from '#shared/contract/permissions.ts';
import type { WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { Actor } from '#kernel/actor.ts';
import { say } from '#text/say.ts';
import { blockersOf, type OrderFacts } from './guards.ts';
import type { OrderPicture } from '../order-picture.ts';
import type { Authority } from '../readings/order-readings.ts';
import { toldBlockers } from './told-blockers.ts';
import { transitionsFrom, type Transition, type Stages } from './status-machine.ts';
import { mayOn } from '../work-order.policy.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

interface Reader {
  readonly actor: Actor;
  readonly authority: Authority;
  readonly stages: Stages;
  readonly nowMs: number;
}

/** One transition to each stage that can be reached: of several that lead there the first one the actor has the right to. */
export function availableTransitions(
  order: WorkOrderRow,
  { facts, rooms }: Pick<OrderPicture, 'facts' | 'rooms'>,
  { actor, authority, stages, nowMs }: Reader,
): WorkOrderTransition[] {
  const chosen = new Map<WorkOrderStatus, Transition>();
  for (const transition of transitionsFrom(order.status, stages)) {
    const before = chosen.get(transition.to);
    if (!before || (!mayOn(actor, before.permission, order) && mayOn(actor, transition.permission, order))) chosen.set(transition.to, transition);
  }
  return [...chosen.values()].map((transition) => {
    const may = mayOn(actor, transition.permission, order);
    // A handover is recorded by the operation that closes: asking for it beforehand would leave no way to do it.
    const guards = transition.via === 'workOrders.handover' ? [] : transition.guards;
    const blockers = toldBlockers(
      actor,
      blockersOf(guards, {
        facts,
        rooms,
        stages,
        nowMs,
        timeZone: authority.timeZone,
        actor: { id: actor.id, authorityExpiresAt: authority.expiresAt },
      }),
    );
    if (!may) blockers.unshift({ code: 'not-permitted', message: say.transitions.noRight(permissions[transition.permission]) });
    return { to: transition.to, action: transition.action, via: transition.via, allowed: blockers.length === 0, needsReason: transition.needsReason, blockers };
  });
}

/** The one primary action: the usual transition, which for work that needs no quote goes past the customer's approval. */
export function nextTransitionOf(transitions: readonly WorkOrderTransition[], { billing }: Pick<OrderFacts, 'billing'>): WorkOrderTransition | null {
  const onwards = transitions.filter(({ action }) => action !== 'cancel');
  const unquoted = billing === 'quote' ? undefined : onwards.find(({ to }) => to === 'approved');
  return unquoted ?? onwards[0] ?? null;
}

/** Stages the actor has the right to move the order to; guards are asked when it is tried. */
export const reachableStages = (
  order: Pick<WorkOrderRow, 'status' | 'assigneeId' | 'createdById' | 'teamId'>,
  actor: Actor,
  stages: Stages,
): WorkOrderStatus[] => [
  ...new Set(
    transitionsFrom(order.status, stages)
      .filter(({ permission }) => mayOn(actor, permission, order))
      .map(({ to }) => to),
  ),
];
