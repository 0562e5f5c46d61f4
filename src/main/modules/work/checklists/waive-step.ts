/** Waives a step, with a reason. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { assertStepVersion, loadStep } from './load-step.ts';
import { readStep } from './read-checklist.ts';
import { settleChecklist } from './settle-checklist.ts';
import { isWaivable } from './step.policy.ts';
import { updateStep, type StepRow } from './step.repository.ts';

export const waiveStep = command.checklist.waive.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { step, order } = await loadStep(context, input.id);
  assertStage(order, 'record-steps');
  if (step.status === 'waived' && step.waivedReason === input.reason) return readStep(db, actor, order, step.id);
  await assertStepVersion(context, step, input.version);
  if (!isWaivable(step)) throw problem('not_possible', refusalOf(step.status));

  audit({ before: { status: step.status, result: step.result }, reason: input.reason });
  await updateStep(db, step, { status: 'waived', waivedReason: input.reason, doneAt: nowMs, doneById: actor.id, doneByName: actor.name });
  await settleChecklist(db, step.workOrderId);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: step.workOrderId,
    kind: 'step',
    data: { action: 'waived', stepId: step.id, title: step.definition.title, reason: input.reason },
  });
  return readStep(db, actor, order, step.id);
});

function refusalOf(status: StepRow['status']): string {
  const sentences = say.checklists.notWaivable;
  return status === 'done' || status === 'waived' || status === 'not-applicable' ? sentences[status] : sentences.other;
}
