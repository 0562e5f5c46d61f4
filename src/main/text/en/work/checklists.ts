/** Said about the steps of a checklist. */
import { fullStop } from '#shared/full-stop.ts';
export const checklists = {
  notEffective: (code: string, name: string) => `${code} ${name} has no effective revision yet. Publish its draft first.`,
  noEffectiveRevision: 'The procedure has no effective revision.',
  tooLong: (most: number) => `A checklist holds at most ${most} steps. Split the work into two orders.`,
  hasResult: 'This step has a result already. Reopen it first, or replace the result you have seen by sending its version.',
  recordedBy: (name: string | null, result: string) => `${name ?? 'Somebody'} recorded ${fullStop(result)}`,
  notApplicable: 'This step does not apply: the step it depends on has another result.',
  noAircraft: 'The work order has no aircraft yet, so there is no meter to read. Choose the aircraft first.',
  wholeNumber: (unit: string) => `Enter whole ${unit}.`,
  lowerReading: (total: string, unit: string) => `The aircraft already stands at ${total} ${unit}. If that is wrong, correct it on the aircraft first.`,
  onlyFailed: 'Only a failed step opens a corrective order.',
  resultStays: 'This step has a result. Reopen it before it is taken away.',
  ofProcedure: 'This step belongs to a procedure. Waive it with a reason instead.',
  nothingToReopen: 'This step does not apply, so there is nothing to reopen.',
  photoNeeded: 'Attach a photo to this step first.',
  checkAnswers: 'A check is answered with pass, fail or flag.',
  choices: (choices: string) => `Choose one of: ${fullStop(choices)}`,
  ownName: (name: string) => `Sign with your own name: ${fullStop(name)}`,
  notANumber: 'Enter a number with up to six places, such as 14.8.',
  belowMinimum: (result: string, unit: string, minimum: string) => `${result}${unit} is below the minimum of ${minimum}${unit}.`,
  aboveMaximum: (result: string, unit: string, maximum: string) => `${result}${unit} is above the maximum of ${maximum}${unit}.`,
  waived: (reason: string) => `This step was waived: ${fullStop(reason)} Reopen it first.`,
  /** By the kind of the step: what to give. */
  missing: {
    check: 'Say whether it passed: pass, fail or flag.',
    number: 'Enter the measured number.',
    meter: 'Enter the reading.',
    choice: 'Choose one of the answers.',
    text: 'Write what you found.',
    signature: 'Type your full name to sign.',
  },
  /** By the status of the step: why it cannot be waived. */
  notWaivable: {
    done: 'This step is done; there is nothing to waive.',
    waived: 'This step was waived already, with another reason.',
    'not-applicable': 'This step does not apply, so it need not be waived.',
    other: 'This step cannot be waived.',
  },
};
