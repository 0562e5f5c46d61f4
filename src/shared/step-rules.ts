/** The rules a checklist must keep, so that every step can be answered and every condition can come true. */

/** What a checklist step asks for. */
export const stepKinds = ['check', 'number', 'choice', 'text', 'photo', 'meter', 'signature'] as const;
export type StepKind = (typeof stepKinds)[number];

/** The results a check may have. */
export const checkResults = ['pass', 'fail', 'flag'] as const;
/** What a meter step reads: the totals of the aircraft. */
export const meterUnits = ['h', 'flights', 'landings', 'cycles'] as const;
export const maximumSteps = 300;

/** A step as a procedure defines it; a work order copies it, pinned to the revision. */
export interface StepDefinition {
  /** Names the step within its procedure; conditions refer to it. */
  readonly key: string;
  readonly kind: StepKind;
  readonly title: string;
  readonly instruction: string | null;
  /** A step that is not required may stay open when the work is finished. */
  readonly required: boolean;
  readonly unit: string | null;
  /** Limits of a number step, as decimals; null where there is none. */
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly choices: readonly string[];
  /** The step applies only when the earlier step with this key has this result. */
  readonly condition: { readonly stepKey: string; readonly equals: string } | null;
}

/** A required step that says no more than what is to be done. */
export const plainStep = (kind: StepKind, key: string, title: string): StepDefinition => ({
  key,
  kind,
  title,
  instruction: null,
  required: true,
  unit: null,
  minimum: null,
  maximum: null,
  choices: [],
  condition: null,
});

export interface StepFault {
  readonly index: number;
  readonly field: keyof StepDefinition;
  readonly message: string;
}

/** @returns every fault of the checklist, in the order of its steps; empty for a good one. */
export function stepFaults(steps: readonly StepDefinition[]): StepFault[] {
  const earlier = new Map<string, StepDefinition>();
  return steps.flatMap((step, index) => {
    const faults = [...faultsOfKind(step), ...faultsOfReferences(step, earlier)];
    earlier.set(step.key, step);
    return faults.map(([field, message]) => ({ index, field, message }));
  });
}

type Fault = readonly [field: keyof StepDefinition, message: string];

function faultsOfKind({ kind, unit, minimum, maximum, choices }: StepDefinition): Fault[] {
  const faults: Fault[] = [];
  if (kind === 'number') {
    if (unit === null) faults.push(['unit', 'A number needs a unit.']);
    if (minimum !== null && maximum !== null && Number(minimum) > Number(maximum)) faults.push(['minimum', 'The lower limit is above the upper limit.']);
  } else {
    if (minimum !== null) faults.push(['minimum', 'Only a number has limits.']);
    if (maximum !== null) faults.push(['maximum', 'Only a number has limits.']);
  }
  if (kind === 'meter' && !meterUnits.some((known) => known === unit)) faults.push(['unit', `A meter reads one of ${meterUnits.join(', ')}.`]);
  if (kind !== 'number' && kind !== 'meter' && unit !== null) faults.push(['unit', 'Only a number or a meter has a unit.']);
  if (kind === 'choice') {
    if (choices.length < 2) faults.push(['choices', 'A choice needs at least two answers.']);
    if (new Set(choices).size !== choices.length) faults.push(['choices', 'Each answer may stand there once.']);
  } else if (choices.length > 0) faults.push(['choices', 'Only a choice has answers to choose from.']);
  return faults;
}

function faultsOfReferences({ key, condition }: StepDefinition, earlier: ReadonlyMap<string, StepDefinition>): Fault[] {
  const faults: Fault[] = [];
  if (earlier.has(key)) faults.push(['key', `Another step is called ${key} already.`]);
  if (!condition) return faults;
  const asked = earlier.get(condition.stepKey);
  if (!asked) faults.push(['condition', 'The condition must refer to an earlier step.']);
  else {
    const results = possibleResults(asked);
    if (!results) faults.push(['condition', 'The condition must refer to a check or a choice.']);
    else if (!results.includes(condition.equals)) faults.push(['condition', `${asked.title} never has the result ${condition.equals}.`]);
  }
  return faults;
}

/** The results that can be named in a condition; null for steps that are answered freely. */
export function possibleResults({ kind, choices }: Pick<StepDefinition, 'kind' | 'choices'>): readonly string[] | null {
  if (kind === 'check') return checkResults;
  return kind === 'choice' ? choices : null;
}
