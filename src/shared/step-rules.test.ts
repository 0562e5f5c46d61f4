/** The rules of a checklist, as a table. */
import { expect, test } from 'vitest';
import { plainStep, stepFaults, type StepDefinition } from './step-rules.ts';

const step = (given: Partial<StepDefinition>): StepDefinition => ({ ...plainStep('check', 'a', 'A'), ...given });
const when = (stepKey: string, equals: string) => step({ key: 'b', condition: { stepKey, equals } });

test.each<[string, StepDefinition[], string[]]>([
  ['a check', [step({})], []],
  ['two steps with one key', [step({}), step({})], ['1.key']],
  ['a number without a unit', [step({ kind: 'number' })], ['0.unit']],
  ['a number with crossed limits', [step({ kind: 'number', unit: 'V', minimum: '10', maximum: '9.5' })], ['0.minimum']],
  ['a number with equal limits', [step({ kind: 'number', unit: 'V', minimum: '9.5', maximum: '9.50' })], []],
  ['a number with one limit', [step({ kind: 'number', unit: 'V', maximum: '-1' })], []],
  ['a check with limits', [step({ minimum: '1', maximum: '2' })], ['0.minimum', '0.maximum']],
  ['a text with a unit', [step({ kind: 'text', unit: 'V' })], ['0.unit']],
  ['a choice of one', [step({ kind: 'choice', choices: ['only'] })], ['0.choices']],
  ['a choice of the same twice', [step({ kind: 'choice', choices: ['x', 'x'] })], ['0.choices']],
  ['a photo with choices', [step({ kind: 'photo', choices: ['x', 'y'] })], ['0.choices']],
  ['a meter that reads hours', [step({ kind: 'meter', unit: 'h' })], []],
  ['a meter that reads volts', [step({ kind: 'meter', unit: 'V' })], ['0.unit']],
  ['a condition on a failed check', [step({}), when('a', 'fail')], []],
  ['a condition on a result that a check never has', [step({}), when('a', 'maybe')], ['1.condition']],
  ['a condition on a choice', [step({ kind: 'choice', choices: ['yes', 'no'] }), when('a', 'no')], []],
  ['a condition on a text', [step({ kind: 'text' }), when('a', 'x')], ['1.condition']],
  ['a condition on a later step', [when('a', 'pass'), step({})], ['0.condition']],
  ['a condition on itself', [when('b', 'pass')], ['0.condition']],
])('%s', (_name, steps, faults) => {
  expect(stepFaults(steps).map(({ index, field }) => `${index}.${field}`)).toEqual(faults);
});
