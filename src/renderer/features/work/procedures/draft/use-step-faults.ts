/** Faults of the steps by place and field: silent while somebody writes, then kept up with every change after a refused save. */
import { useMemo, useState } from 'react';
import { faultsOf, inputOf } from '#renderer/ui/form/form-input.ts';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { procedures } from '#shared/contract/work/procedures.ts';
import type { StepDefinition } from '#shared/step-rules.ts';

/** For each step the sentence at each faulty field; a step without fault is absent. */
export type StepFaults = ReadonlyMap<number, Readonly<Record<string, string>>>;

const schema = inputOf(procedures.updateDraft);
const none: StepFaults = new Map();

export function useStepFaults({ values: { steps }, faults }: Pick<OperationForm<{ steps: readonly StepDefinition[] }>, 'values' | 'faults'>): StepFaults {
  const [wasRefused, setRefused] = useState(false);
  const isRefused = faults['steps'] !== undefined;
  if (isRefused && !wasRefused) setRefused(true);
  return useMemo(() => (wasRefused ? byStep(faultsOf(schema, { steps })) : none), [wasRefused, steps]);
}

/** `{ 'steps.2.title': … }` → `2 → { title: … }`. */
function byStep(faults: Readonly<Record<string, string>>): StepFaults {
  const found = new Map<number, Record<string, string>>();
  for (const [path, fault] of Object.entries(faults)) {
    const [root, index, field] = path.split('.');
    if (root !== 'steps' || index === undefined || field === undefined) continue;
    const step = found.get(Number(index)) ?? {};
    step[field] ??= fault;
    found.set(Number(index), step);
  }
  return found;
}
