/** What one revision of a checklist changed against the one before, step by step. */
import type { StepDefinition } from '#shared/step-rules.ts';

export interface StepChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly key: string;
  readonly title: string;
  /** Which parts of the step are others now; empty unless it was changed. */
  readonly fields: readonly (keyof StepDefinition)[];
}

const compared = ['kind', 'title', 'instruction', 'required', 'unit', 'minimum', 'maximum', 'choices', 'condition'] as const;

/** Steps are the same step where their key is. @returns changes in the order of the new checklist, those removed last. */
export function revisionChanges(before: readonly StepDefinition[], after: readonly StepDefinition[]): StepChange[] {
  const old = new Map(before.map((step) => [step.key, step]));
  const kept = new Set(after.map(({ key }) => key));
  const stayed = inSameOrder(
    before.map(({ key }) => key).filter((key) => kept.has(key)),
    after.map(({ key }) => key).filter((key) => old.has(key)),
  );
  return [
    ...after.flatMap((step): StepChange[] => {
      const { key, title } = step;
      const present = old.get(key);
      if (!present) return [{ kind: 'added', key, title, fields: [] }];
      const fields = compared.filter((field) => JSON.stringify(step[field]) !== JSON.stringify(present[field]));
      if (fields.length > 0) return [{ kind: 'changed', key, title, fields }];
      return stayed.has(key) ? [] : [{ kind: 'moved', key, title, fields: [] }];
    }),
    ...before.filter(({ key }) => !kept.has(key)).map(({ key, title }): StepChange => ({ kind: 'removed', key, title, fields: [] })),
  ];
}

/** The most keys that stand in the same order in both lists (their longest common subsequence): the others were moved. */
function inSameOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const lengths = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (line) line[column] = before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const same = new Set<string>();
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    const key = before[row];
    if (key !== undefined && key === after[column]) {
      same.add(key);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return same;
}
