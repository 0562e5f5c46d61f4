/** Opens a recorded or waived step again. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { assertStepVersion, loadStep } from './load-step.ts';
import { readStep } from './read-checklist.ts';
import { settleChecklist } from './settle-checklist.ts';
import { isRecorded } from './step.policy.ts';
import { updateStep } from './step.repository.ts';

export const reopenStep = command.checklist.reopen.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { step, order } = await loadStep(context, input.id);
  assertStage(order, 'record-steps');
  await assertStepVersion(context, step, input.version);
  if (step.status === 'open') return readStep(db, actor, order, step.id);
  if (!isRecorded(step)) throw problem('not_possible', say.checklists.nothingToReopen);

  const { status, result, note, waivedReason, doneByName } = step;
  audit({ before: { status, result, note, waivedReason, doneByName }, ...(input.reason !== undefined && { reason: input.reason }) });
  await updateStep(db, step, { status: 'open', result: null, note: null, waivedReason: null, doneAt: null, doneById: null, doneByName: null });
  await settleChecklist(db, step.workOrderId);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: step.workOrderId,
    kind: 'step',
    data: { action: 'reopened', stepId: step.id, title: step.definition.title, was: { status, result, by: doneByName }, reason: input.reason ?? null },
  });
  return readStep(db, actor, order, step.id);
});
