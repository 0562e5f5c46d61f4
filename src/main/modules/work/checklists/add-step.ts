/** Adds a single step at the end of a checklist. */
import { newId } from '#kernel/identifiers.ts';
import { invalid } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { assertOpenForWork, recordEvent } from '#modules/work/work-orders/index.ts';
import { stepFaults, type StepDefinition } from '#shared/step-rules.ts';
import { assertRoomFor } from './checklist-size.ts';
import { readStep } from './read-checklist.ts';
import { insertSteps } from './step.repository.ts';

export const addStep = command.checklist.addStep.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const order = await assertOpenForWork(db, actor, input.workOrderId);
  assertStage(order, 'plan-steps');
  const id = newId();
  const { workOrderId, kind, title, required, choices } = input;
  const definition: StepDefinition = {
    key: id,
    kind,
    title,
    instruction: input.instruction ?? null,
    required,
    unit: input.unit ?? null,
    minimum: input.minimum ?? null,
    maximum: input.maximum ?? null,
    choices,
    condition: null,
  };
  const [fault] = stepFaults([definition]);
  if (fault) throw invalid(fault.field, fault.message);

  const position = await assertRoomFor(db, workOrderId, 1);
  await insertSteps(db, [{ organisationId: actor.organisationId, id, workOrderId, position, definition, status: 'open' }]);
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'step', data: { action: 'added', stepId: id, title } });
  return readStep(db, actor, order, id);
});
