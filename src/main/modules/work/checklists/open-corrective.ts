/** Opens a corrective work order for a failed step, linked to it. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { openCorrectiveOrder, recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { assertStepVersion, loadStep } from './load-step.ts';
import { readStep } from './read-checklist.ts';
import { updateStep } from './step.repository.ts';

export const openCorrective = command.checklist.openCorrective.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { step, order } = await loadStep(context, input.id);
  await assertStepVersion(context, step, input.version);
  if (step.correctiveOrderId !== null) return readStep(db, actor, order, step.id);
  if (step.status !== 'failed') throw problem('not_possible', say.checklists.onlyFailed);

  const title = input.title ?? `Correct: ${step.definition.title}`.slice(0, 200);
  const corrective = await openCorrectiveOrder(context, { fromId: step.workOrderId, title, stepId: step.id });
  audit({ after: { correctiveOrderId: corrective.id, correctiveNumber: corrective.number, title } });
  await updateStep(db, step, { correctiveOrderId: corrective.id });
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: step.workOrderId,
    kind: 'step',
    data: { action: 'corrective-opened', stepId: step.id, title: step.definition.title, orderId: corrective.id, number: corrective.number },
  });
  return readStep(db, actor, order, step.id);
});
