/** Converts stored steps to the contract's. */
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { Actor } from '#kernel/actor.ts';
import { toInstant } from '#modules/instant.ts';
import { askedStep } from './step-conditions.ts';
import { stepAbilitiesOf } from './step.policy.ts';
import { verdictOf } from './step-result.ts';
import type { StepRecord, StepRow } from './step.repository.ts';

export interface Surroundings {
  readonly actor: Actor;
  /** Stage of the order. */
  readonly stage: WorkOrderStatus;
  /** By the id of the step. */
  readonly photos: ReadonlyMap<string, readonly Attachment[]>;
}

/** The whole checklist at once, because a condition is shown by the title of the step it asks about. */
export function toSteps(records: readonly StepRecord[], surroundings: Surroundings): ChecklistStep[] {
  const rows = records.map(({ step }) => step);
  return records.map((record, index) => toStep(record, askedStep(rows, index), surroundings));
}

function toStep(
  { step, procedureCode, procedureName, correctiveNumber }: StepRecord,
  asked: StepRow | null,
  { actor, stage, photos }: Surroundings,
): ChecklistStep {
  const { definition } = step;
  return {
    id: step.id,
    version: step.version,
    workOrderId: step.workOrderId,
    position: step.position,
    procedure:
      step.procedureId !== null && procedureCode !== null && procedureName !== null && step.procedureRevision !== null
        ? { id: step.procedureId, code: procedureCode, name: procedureName, revision: step.procedureRevision }
        : null,
    kind: definition.kind,
    title: definition.title,
    instruction: definition.instruction,
    required: definition.required,
    unit: definition.unit,
    minimum: definition.minimum,
    maximum: definition.maximum,
    choices: [...definition.choices],
    condition: definition.condition && { stepTitle: asked?.definition.title ?? definition.condition.stepKey, equals: definition.condition.equals },
    status: step.status,
    result: step.result,
    verdict: verdictOf(definition, step.result),
    note: step.note,
    waivedReason: step.waivedReason,
    recorded: step.doneAt !== null && step.doneById !== null ? { at: toInstant(step.doneAt), byId: step.doneById, byName: step.doneByName ?? '' } : null,
    correctiveOrder: step.correctiveOrderId !== null && correctiveNumber !== null ? { id: step.correctiveOrderId, number: correctiveNumber } : null,
    photos: [...(photos.get(step.id) ?? [])],
    can: stepAbilitiesOf(actor, stage, step),
  };
}
