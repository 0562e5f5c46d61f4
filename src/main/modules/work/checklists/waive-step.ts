/** Waives a step, with a reason. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { assertStepVersion, loadStep } from './load-step.ts';
import { readStep } from './read-checklist.ts';
import { settleChecklist } from './settle-checklist.ts';
import { isWaivable } from './step.policy.ts';
import { updateStep } from './step.repository.ts';

export const waiveStep = command.checklist.waive.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { step, order } = await loadStep(context, input.id);
  assertStage(order, 'record-steps');
  if (step.status === 'waived' && step.waivedReason === input.reason) return readStep(db, actor, order, step.id);
  await assertStepVersion(context, step, input.version);
  if (!isWaivable(step)) throw problem('not_possible', refusals[step.status] ?? 'This step cannot be waived.');

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

const refusals: Readonly<Record<string, string>> = {
  done: 'This step is done; there is nothing to waive.',
  waived: 'This step was waived already, with another reason.',
  'not-applicable': 'This step does not apply, so it need not be waived.',
};
