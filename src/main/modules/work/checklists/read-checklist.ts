/** Reads a checklist as the contract shows it: steps, results, photos and what the actor may do, in three queries. */
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { attachmentsOf } from '#modules/ground/attachments/index.ts';
import { stepsOf } from './step.repository.ts';
import { toSteps } from './to-step.ts';

interface Order {
  readonly id: string;
  readonly status: WorkOrderStatus;
}

export async function readChecklist(db: ReadHandle, actor: Actor, order: Order): Promise<ChecklistStep[]> {
  const records = await stepsOf(db, order.id);
  const photos = await attachmentsOf(
    db,
    actor,
    'step',
    records.map(({ step }) => step.id),
  );
  return toSteps(records, { actor, stage: order.status, photos });
}

/** The one step, as it stands in its checklist. */
export async function readStep(db: ReadHandle, actor: Actor, order: Order, stepId: string): Promise<ChecklistStep> {
  const step = (await readChecklist(db, actor, order)).find(({ id }) => id === stepId);
  if (!step) throw notFound('step');
  return step;
}
