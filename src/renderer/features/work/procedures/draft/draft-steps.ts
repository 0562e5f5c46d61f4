/** Changes to the steps of a draft, each giving a new list and leaving the old one as it was. */
import { meterUnits, possibleResults, type StepDefinition, type StepKind } from '#shared/step-rules.ts';

export type Steps = readonly StepDefinition[];

/** What only some kinds have: a step that becomes another kind loses it. */
const bare = { unit: null, minimum: null, maximum: null, choices: [] } as const;

/** A key that no step has, so that conditions keep pointing at the step they mean. */
function freeKey(steps: Steps): string {
  const taken = new Set(steps.map(({ key }) => key));
  let number = steps.length + 1;
  while (taken.has(`step-${number}`)) number += 1;
  return `step-${number}`;
}

const startOf = (kind: StepKind) => ({ ...bare, kind, unit: kind === 'meter' ? meterUnits[0] : null });

export const newStep = (kind: StepKind, steps: Steps): StepDefinition => ({
  key: freeKey(steps),
  title: '',
  instruction: null,
  required: true,
  condition: null,
  ...startOf(kind),
});

export const asKind = (step: StepDefinition, kind: StepKind): StepDefinition => (kind === step.kind ? step : { ...step, ...startOf(kind) });

export const withStep = (steps: Steps, index: number, step: StepDefinition): StepDefinition[] => steps.with(index, step);

export const withoutStep = (steps: Steps, index: number): StepDefinition[] => steps.toSpliced(index, 1);

/** The step once more, behind itself. */
export function repeated(steps: Steps, index: number): StepDefinition[] {
  const step = steps[index];
  return step ? steps.toSpliced(index + 1, 0, { ...step, key: freeKey(steps) }) : [...steps];
}

/** The step one place up (`-1`) or down (`1`); nothing happens at the ends. */
export function moved(steps: Steps, index: number, by: -1 | 1): StepDefinition[] {
  const step = steps[index];
  const target = index + by;
  if (!step || target < 0 || target >= steps.length) return [...steps];
  return steps.toSpliced(index, 1).toSpliced(target, 0, step);
}

/** The earlier steps that a condition can ask: those with a known set of results. */
export const askable = (steps: Steps, index: number): StepDefinition[] => steps.slice(0, index).filter((step) => possibleResults(step) !== null);
