/** Takes a single step away that was added by mistake and says nothing yet. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { assertStepVersion, loadStep } from './load-step.ts';
import { isRemovable } from './step.policy.ts';
import { deleteStep } from './step.repository.ts';

export const removeStep = command.checklist.remove.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { step, order } = await loadStep(context, input.id);
  assertStage(order, 'plan-steps');
  await assertStepVersion(context, step, input.version);
  if (!isRemovable(step)) throw problem('not_possible', step.procedureId === null ? say.checklists.resultStays : say.checklists.ofProcedure);
  audit({ before: { definition: step.definition } });
  await deleteStep(db, step);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: step.workOrderId,
    kind: 'step',
    data: { action: 'removed', stepId: step.id, title: step.definition.title },
  });
  return { done: true as const };
});
