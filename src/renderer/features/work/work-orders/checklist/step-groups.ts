/** The steps of a checklist under the procedure they came from, in the order of the checklist. */
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';

export interface StepGroup {
  readonly key: string;
  /** Null for single steps. */
  readonly procedure: ChecklistStep['procedure'];
  readonly steps: readonly ChecklistStep[];
}

const keyOf = ({ procedure }: ChecklistStep) => (procedure ? `${procedure.id} ${procedure.revision}` : 'single');

export function stepGroups(steps: readonly ChecklistStep[]): StepGroup[] {
  return [...Map.groupBy(steps, keyOf)].map(([key, grouped]) => ({ key, procedure: grouped[0]?.procedure ?? null, steps: grouped }));
}

/** Steps that somebody has to record, and how many of them are settled. */
export function progressOf(steps: readonly ChecklistStep[]): { settled: number; all: number } {
  const applicable = steps.filter(({ status }) => status !== 'not-applicable');
  return { settled: applicable.filter(({ status }) => status !== 'open').length, all: applicable.length };
}
