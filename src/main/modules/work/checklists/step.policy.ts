/** What an actor may do with a step, by its status and the stage of its order. */
import type { z } from 'zod';
import type { stepAbilities } from '#shared/contract/work/checklist.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { stageAllows } from '#modules/work/order-stages.ts';
import type { StepRow } from './step.repository.ts';

const recordable: readonly StepRow['status'][] = ['open', 'done', 'failed', 'flagged'];
const recorded: readonly StepRow['status'][] = ['done', 'failed', 'flagged', 'waived'];
const waivable: readonly StepRow['status'][] = ['open', 'failed', 'flagged'];

/** Waiving is for what was not done, or was done and did not pass. */
export const isWaivable = ({ status }: Pick<StepRow, 'status'>): boolean => waivable.includes(status);
export const isRecorded = ({ status }: Pick<StepRow, 'status'>): boolean => recorded.includes(status);
/** A step of a procedure belongs to its revision; only a single one that says nothing yet may go. */
export const isRemovable = ({ status, procedureId }: Pick<StepRow, 'status' | 'procedureId'>): boolean => status === 'open' && procedureId === null;

export function stepAbilitiesOf(actor: Actor, stage: WorkOrderStatus, step: StepRow): z.infer<typeof stepAbilities> {
  const mayComplete = can(actor, 'service:checkliststep:complete') && stageAllows(stage, 'record-steps');
  return {
    complete: mayComplete && recordable.includes(step.status),
    reopen: mayComplete && isRecorded(step),
    waive: can(actor, 'service:checkliststep:waive') && stageAllows(stage, 'record-steps') && isWaivable(step),
    openCorrective: mayComplete && step.status === 'failed' && step.correctiveOrderId === null,
    remove: can(actor, 'service:checkliststep:manage') && stageAllows(stage, 'plan-steps') && isRemovable(step),
  };
}
