/** Moves a work order to another stage, and cancels it. */
import { invalid } from '#kernel/problem.ts';
import { command, type CommandContext } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { applyTransition, assertGuards, chooseTransition } from './apply-transition.ts';
import { loadForChange } from '../load-for-change.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readWorkOrder } from '../read-work-order.ts';
import type { Transition } from './status-machine.ts';
import { readWorkshopRules } from './workshop-rules.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

export const transitionWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.transition.handler(({ input, context }) =>
    takeTransition(orderRooms, context, { ...input, via: ['workOrders.transition', 'workOrders.handover', 'workOrders.cancel'] }),
  );

export const cancelWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.cancel.handler(({ input, context }) => takeTransition(orderRooms, context, { ...input, to: 'cancelled', via: ['workOrders.cancel'] }));

interface TransitionRequest {
  readonly id: string;
  readonly version?: number | undefined;
  readonly to: WorkOrderStatus;
  readonly reason?: string | undefined;
  readonly via: readonly Transition['via'][];
}

async function takeTransition(orderRooms: readonly OrderRoom[], context: CommandContext, { id, version, to, reason, via }: TransitionRequest) {
  const { actor, db, nowMs, audit } = context;
  const order = await loadForChange(context, { id, version }, 'service:workorder:view');
  const { stages } = await readWorkshopRules(db, actor.organisationId);
  const transition = await chooseTransition(context, order, { to, via, stages });
  const why = reason?.trim();
  if (transition.needsReason && !why) throw invalid('reason', say.transitions.reasonNeeded);
  await assertGuards(orderRooms, context, order, { transition, stages });
  audit({ before: { status: order.status }, after: { status: to }, ...(why && { reason: why }) });
  await applyTransition(orderRooms, context, order, transition, { reason: why || undefined });
  return readWorkOrder(orderRooms, db, actor, id, nowMs);
}
