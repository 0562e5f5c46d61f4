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

/** Steps that follow one another and are shown alike: each, or all behind one line. */
export interface StepRun {
  readonly key: string;
  readonly isFolded: boolean;
  readonly steps: readonly ChecklistStep[];
}

/** What failed or was flagged asks for something, and is never folded away. */
export const isSettled = ({ status }: ChecklistStep): boolean => status === 'done' || status === 'waived' || status === 'not-applicable';

/** One line for one step would save nothing. */
const fewestFolded = 2;

/** @param wasSettled before the page was opened: what is recorded on it stays under the hand that recorded it. */
export function stepRuns(steps: readonly ChecklistStep[], wasSettled: ReadonlySet<string>): StepRun[] {
  const runs: { isFolded: boolean; steps: ChecklistStep[] }[] = [];
  for (const step of steps) {
    const isFolded = isSettled(step) && wasSettled.has(step.id);
    const run = runs.at(-1);
    if (run?.isFolded === isFolded) run.steps.push(step);
    else runs.push({ isFolded, steps: [step] });
  }
  return runs.map((run) => ({ ...run, key: run.steps[0]?.id ?? '', isFolded: run.isFolded && run.steps.length >= fewestFolded }));
}

/** Steps that somebody has to record, how many of them are settled, and how many of these failed. */
export function progressOf(steps: readonly ChecklistStep[]): { settled: number; all: number; failed: number } {
  const applicable = steps.filter(({ status }) => status !== 'not-applicable');
  const having = (...wanted: ChecklistStep['status'][]) => applicable.filter(({ status }) => wanted.includes(status)).length;
  return { settled: applicable.length - having('open'), all: applicable.length, failed: having('failed') };
}
