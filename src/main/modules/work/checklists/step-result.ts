/** What a recorded result means for its step: done, failed or flagged, by the kind of the step and its limits. */
import { decimal } from '#shared/contract/fields.ts';
import { compare } from '#shared/decimals.ts';
import type { StepDefinition } from '#shared/step-rules.ts';

export type RecordedStatus = 'done' | 'failed' | 'flagged';

export type Evaluation =
  | { readonly status: RecordedStatus; readonly result: string }
  | { readonly fault: string };

export interface Evidence {
  /** Photos attached to the step. */
  readonly photos: number;
  /** Full name of the person who records. */
  readonly signer: string;
}

const checkStatuses: ReadonlyMap<string, RecordedStatus> = new Map([
  ['pass', 'done'],
  ['fail', 'failed'],
  ['flag', 'flagged'],
]);

/** @returns the status and the result as it is stored, or the sentence that says why it cannot be recorded. */
export function evaluate(step: StepDefinition, given: string | undefined, evidence: Evidence): Evaluation {
  const result = given?.trim() ?? '';
  if (step.kind === 'photo') return evidence.photos > 0 ? { status: 'done', result: 'photo' } : { fault: 'Attach a photo to this step first.' };
  if (result === '') return { fault: missing[step.kind] };
  switch (step.kind) {
    case 'check': {
      const status = checkStatuses.get(result);
      return status ? { status, result } : { fault: 'A check is answered with pass, fail or flag.' };
    }
    case 'number':
      return decimal.safeParse(result).success ? { status: brokenLimit(step, result) ? 'failed' : 'done', result } : { fault: notANumber };
    case 'meter':
      return decimal.safeParse(result).success && !result.startsWith('-') ? { status: 'done', result } : { fault: notANumber };
    case 'choice':
      return step.choices.includes(result) ? { status: 'done', result } : { fault: `Choose one of: ${step.choices.join(', ')}.` };
    case 'text':
      return { status: 'done', result };
    case 'signature':
      return sameName(result, evidence.signer) ? { status: 'done', result: evidence.signer } : { fault: `Sign with your own name: ${evidence.signer}.` };
  }
}

const notANumber = 'Enter a number with up to six places, such as 14.8.';
const missing: Readonly<Record<Exclude<StepDefinition['kind'], 'photo'>, string>> = {
  check: 'Say whether it passed: pass, fail or flag.',
  number: 'Enter the measured number.',
  meter: 'Enter the reading.',
  choice: 'Choose one of the answers.',
  text: 'Write what you found.',
  signature: 'Type your full name to sign.',
};

const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
const nameKey = (name: string): string => name.normalize('NFC').toLocaleLowerCase('en').replaceAll(/\s+/g, ' ').trim();

/** Which limit a number breaks; a value on the limit is within it. Compared exactly, without binary fractions. */
function brokenLimit({ minimum, maximum }: StepDefinition, value: string): 'minimum' | 'maximum' | null {
  if (minimum !== null && compare(value, minimum) < 0) return 'minimum';
  return maximum !== null && compare(value, maximum) > 0 ? 'maximum' : null;
}

/** The sentence that says which limit a recorded number broke; null where it broke none. */
export function verdictOf(step: StepDefinition, result: string | null): string | null {
  if (step.kind !== 'number' || result === null) return null;
  const broken = brokenLimit(step, result);
  if (!broken) return null;
  const unit = step.unit ? ` ${step.unit}` : '';
  return broken === 'minimum' ? `${result}${unit} is below the minimum of ${step.minimum}${unit}.` : `${result}${unit} is above the maximum of ${step.maximum}${unit}.`;
}
