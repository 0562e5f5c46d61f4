/** Records the result of a step: done, failed by its limits, or flagged. */
import { recordMeterReading } from '#modules/fleet/aircraft/index.ts';
import { invalid, problem } from '#kernel/problem.ts';
import { attachmentsOf } from '#modules/ground/attachments/index.ts';
import { command, type CommandContext } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { shortest } from '#shared/decimals.ts';
import { say } from '#text/say.ts';
import { assertStepVersion, loadStep } from './load-step.ts';
import { readStep } from './read-checklist.ts';
import { settleChecklist } from './settle-checklist.ts';
import { evaluate, verdictOf } from './step-result.ts';
import { updateStep, type StepRow } from './step.repository.ts';

export const completeStep = command.checklist.complete.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { step, order } = await loadStep(context, input.id);
  assertStage(order, 'record-steps');
  assertAnswerable(step);

  const { definition } = step;
  const evaluation = evaluate(definition, input.result, { signer: actor.name, photos: await countPhotos(context, step) });
  if ('fault' in evaluation) throw invalid('result', evaluation.fault);
  const result = definition.kind === 'number' || definition.kind === 'meter' ? shortest(evaluation.result) : evaluation.result;
  const note = input.note === undefined ? step.note : input.note?.trim() || null;
  if (step.result === result && step.note === note) return readStep(db, actor, order, step.id);

  if (step.result !== null && input.version === undefined)
    throw problem('not_possible', say.checklists.hasResult, {
      blockers: [{ code: 'already-recorded', message: say.checklists.recordedBy(step.doneByName, step.result) }],
    });
  await assertStepVersion(context, step, input.version);
  if (definition.kind === 'meter' && step.result !== result) await recordMeterReading(context, order.aircraftId, definition.unit, result);

  audit({ before: { status: step.status, result: step.result, note: step.note } });
  await updateStep(db, step, { status: evaluation.status, result, note, doneAt: nowMs, doneById: actor.id, doneByName: actor.name });
  await settleChecklist(db, step.workOrderId);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: step.workOrderId,
    kind: 'step',
    data: {
      action: 'recorded',
      stepId: step.id,
      title: definition.title,
      status: evaluation.status,
      result,
      unit: definition.unit,
      verdict: verdictOf(definition, result),
      note,
    },
  });
  return readStep(db, actor, order, step.id);
});

function assertAnswerable({ status, waivedReason }: StepRow): void {
  if (status === 'not-applicable') throw problem('not_possible', say.checklists.notApplicable);
  if (status === 'waived') throw problem('not_possible', say.checklists.waived(waivedReason ?? ''));
}

const countPhotos = async ({ db, actor }: CommandContext, { id, definition }: StepRow): Promise<number> =>
  definition.kind === 'photo' ? ((await attachmentsOf(db, actor, 'step', [id])).get(id)?.length ?? 0) : 0;
