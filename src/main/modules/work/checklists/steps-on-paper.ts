/** The checklist of an order, as its paper shows it. */
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import type { PrintStep, StepResult } from '#shared/printed-documents.ts';
import { englishUnitOf } from '#shared/units.ts';
import { can } from '#kernel/actor.ts';
import type { RoomPapers } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { readChecklist } from './read-checklist.ts';

export const stepPapers: RoomPapers = {
  async workOrder(db, actor, order) {
    if (!can(actor, 'service:checkliststep:view')) return () => ({});
    const steps = await readChecklist(db, actor, order);
    return () => ({ procedure: proceduresOf(steps), steps: toPrintSteps(steps) });
  },
};

const procedureWords = ({ procedure }: ChecklistStep): string | null =>
  procedure && say.paper.workOrder.procedureRevision(procedure.code, procedure.name, procedure.revision);

/** The procedures of a checklist, each once. */
const proceduresOf = (steps: readonly ChecklistStep[]): string | null =>
  [...new Set(steps.map(procedureWords).filter((words) => words !== null))].join('; ') || null;

/** Steps stand in groups where they come from more than one place. */
function toPrintSteps(steps: readonly ChecklistStep[]): PrintStep[] {
  const isGrouped = new Set(steps.map(procedureWords)).size > 1;
  return steps.map((step) => ({
    group: isGrouped ? (procedureWords(step) ?? say.paper.workOrder.furtherSteps) : null,
    text: step.title,
    result: resultOf(step),
    value: step.kind === 'check' || step.kind === 'photo' ? null : step.result,
    unit: step.unit,
    limits: limitsOf(step),
    note: step.note,
    waivedReason: step.waivedReason,
    doneBy: step.recorded?.byName ?? null,
    doneAt: step.recorded?.at ?? null,
  }));
}

function resultOf({ status, kind }: ChecklistStep): StepResult {
  if (status !== 'done') return status;
  return kind === 'check' || kind === 'number' ? 'passed' : 'recorded';
}

function limitsOf({ minimum, maximum, unit }: ChecklistStep): string | null {
  const limits =
    minimum !== null && maximum !== null ? `${minimum} – ${maximum}` : minimum !== null ? `≥ ${minimum}` : maximum !== null ? `≤ ${maximum}` : null;
  return limits && [limits, unit && englishUnitOf(maximum ?? minimum ?? '', unit)].filter(Boolean).join(' ');
}
