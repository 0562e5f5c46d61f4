/** What a recorded result means for its step: done, failed or flagged, by the kind of the step and its limits. */
import { decimal } from '#shared/contract/fields.ts';
import { compare } from '#shared/decimals.ts';
import type { StepDefinition } from '#shared/step-rules.ts';
import { say } from '#text/say.ts';

export type RecordedStatus = 'done' | 'failed' | 'flagged';

export type Evaluation = { readonly status: RecordedStatus; readonly result: string } | { readonly fault: string };

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
  if (step.kind === 'photo') return evidence.photos > 0 ? { status: 'done', result: 'photo' } : { fault: say.checklists.photoNeeded };
  if (result === '') return { fault: say.checklists.missing[step.kind] };
  switch (step.kind) {
    case 'check': {
      const status = checkStatuses.get(result);
      return status ? { status, result } : { fault: say.checklists.checkAnswers };
    }
    case 'number':
      return decimal.safeParse(result).success ? { status: brokenLimit(step, result) ? 'failed' : 'done', result } : { fault: say.checklists.notANumber };
    case 'meter':
      return decimal.safeParse(result).success && !result.startsWith('-') ? { status: 'done', result } : { fault: say.checklists.notANumber };
    case 'choice':
      return step.choices.includes(result) ? { status: 'done', result } : { fault: say.checklists.choices(step.choices.join(', ')) };
    case 'text':
      return { status: 'done', result };
    case 'signature':
      return sameName(result, evidence.signer) ? { status: 'done', result: evidence.signer } : { fault: say.checklists.ownName(evidence.signer) };
  }
}

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
  return broken === 'minimum' ? say.checklists.belowMinimum(result, unit, step.minimum ?? '') : say.checklists.aboveMaximum(result, unit, step.maximum ?? '');
}
