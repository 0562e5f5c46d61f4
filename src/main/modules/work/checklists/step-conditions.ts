/** Conditional steps: which steps of a checklist apply, now that others have their results. */
import type { StepStatus } from '#shared/contract/work/checklist.ts';
import type { StepDefinition } from '#shared/step-rules.ts';
import { verdictOf } from './step-result.ts';

/** What conditions look at; steps of one checklist in the order of their positions. */
export interface ConditionalStep {
  readonly id: string;
  readonly procedureId: string | null;
  readonly definition: StepDefinition;
  readonly status: StepStatus;
  readonly result: string | null;
  readonly waivedReason: string | null;
}

/**
 * The step a condition asks about: the nearest one before it of the same procedure with that key, so that a procedure
 * that was added twice keeps its two runs apart.
 */
export function askedStep<Step extends ConditionalStep>(steps: readonly Step[], index: number): Step | null {
  const step = steps[index];
  if (!step?.definition.condition) return null;
  const { stepKey } = step.definition.condition;
  for (let before = index - 1; before >= 0; before--) {
    const candidate = steps[before];
    if (candidate && candidate.procedureId === step.procedureId && candidate.definition.key === stepKey) return candidate;
  }
  return null;
}

/** @returns the status each step has with the present results, for those where it differs from the stored one. */
export function settleConditions(steps: readonly ConditionalStep[]): ReadonlyMap<string, StepStatus> {
  const settled = new Map<string, StepStatus>();
  steps.forEach((step, index) => settled.set(step.id, applies(steps, index, settled) ? ownStatus(step) : 'not-applicable'));
  for (const { id, status } of steps) if (settled.get(id) === status) settled.delete(id);
  return settled;
}

function applies(steps: readonly ConditionalStep[], index: number, settled: ReadonlyMap<string, StepStatus>): boolean {
  const condition = steps[index]?.definition.condition;
  if (!condition) return true;
  const asked = askedStep(steps, index);
  if (!asked) return true;
  const status = settled.get(asked.id);
  return status !== 'not-applicable' && status !== 'waived' && asked.result === condition.equals;
}

/** What the step is by what was recorded on it: a result outlives a condition that came and went. */
function ownStatus({ definition, result, waivedReason }: ConditionalStep): StepStatus {
  if (waivedReason !== null) return 'waived';
  if (result === null) return 'open';
  if (definition.kind === 'check') return result === 'pass' ? 'done' : result === 'fail' ? 'failed' : 'flagged';
  return verdictOf(definition, result) ? 'failed' : 'done';
}
