/** What an actor may do with a part of an order, by what was done with it and the stage of the order. */
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { stageAllows } from '#modules/work/order-stages.ts';
import { isOpen, out, outstanding } from '#modules/store/stock/index.ts';
import { isZero } from '#shared/decimals.ts';
import type { OrderPartRow } from './order-part.repository.ts';

export function orderPartAbilitiesOf(actor: Actor, stage: WorkOrderStatus, line: OrderPartRow): OrderPart['can'] {
  const plans = can(actor, 'service:part:plan');
  const issues = can(actor, 'service:part:issue');
  const planning = plans && stageAllows(stage, 'plan-parts');
  const issuing = issues && stageAllows(stage, 'issue-parts');
  const givingBack = issues && stageAllows(stage, 'take-parts-back');
  const settling = plans && stageAllows(stage, 'settle-parts');
  return {
    update: planning && line.status !== 'not-needed',
    remove: planning && isZero(line.issuedQuantity),
    reserve: issues && stageAllows(stage, 'plan-parts') && line.status === 'planned' && !isZero(outstanding(line)),
    release: givingBack && line.status === 'reserved',
    issue: issuing && !isZero(outstanding(line)),
    return: givingBack && !isZero(out(line)),
    markNotNeeded: settling && isOpen(line),
    need: settling && line.status === 'not-needed',
    setDisposition: plans && stageAllows(stage, 'take-parts-back'),
  };
}
