import { describe, expect, test } from 'vitest';
import { plainStep, type StepDefinition } from '#shared/step-rules.ts';
import { evaluate, verdictOf, type Evaluation } from './step-result.ts';

const step = (facts: Partial<StepDefinition>): StepDefinition => ({ ...plainStep('check', 'step', 'Step'), ...facts });
const jo = { signer: 'Jo Meyer', photos: 0 };

describe('a result and what it means', () => {
  test.each<[string, Partial<StepDefinition>, string | undefined, Evaluation]>([
    ['a check that passes', { kind: 'check' }, 'pass', { status: 'done', result: 'pass' }],
    ['a check that fails', { kind: 'check' }, 'fail', { status: 'failed', result: 'fail' }],
    ['a check that is flagged', { kind: 'check' }, 'flag', { status: 'flagged', result: 'flag' }],
    ['a check with another word', { kind: 'check' }, 'yes', { fault: 'A check is answered with pass, fail or flag.' }],
    ['a check with a word every object has', { kind: 'check' }, 'constructor', { fault: 'A check is answered with pass, fail or flag.' }],
    ['a check without a word', { kind: 'check' }, undefined, { fault: 'Say whether it passed: pass, fail or flag.' }],
    ['a number without limits', { kind: 'number', unit: 'V' }, '14.8', { status: 'done', result: '14.8' }],
    ['a number on its lower limit', { kind: 'number', minimum: '14', maximum: '16.8' }, '14.000', { status: 'done', result: '14.000' }],
    ['a number on its upper limit', { kind: 'number', minimum: '14', maximum: '16.8' }, '16.8', { status: 'done', result: '16.8' }],
    ['a number a millionth below', { kind: 'number', minimum: '14' }, '13.999999', { status: 'failed', result: '13.999999' }],
    ['a number a millionth above', { kind: 'number', maximum: '16.8' }, '16.800001', { status: 'failed', result: '16.800001' }],
    ['a negative number', { kind: 'number', minimum: '-20', maximum: '-10' }, '-9.5', { status: 'failed', result: '-9.5' }],
    ['a number in words', { kind: 'number' }, 'fourteen', { fault: 'Enter a number with up to six places, such as 14.8.' }],
    ['a number with an exponent', { kind: 'number' }, '1e3', { fault: 'Enter a number with up to six places, such as 14.8.' }],
    ['a reading', { kind: 'meter', unit: 'h' }, '124.5', { status: 'done', result: '124.5' }],
    ['a reading below zero', { kind: 'meter', unit: 'h' }, '-1', { fault: 'Enter a number with up to six places, such as 14.8.' }],
    ['one of the choices', { kind: 'choice', choices: ['A', 'B'] }, 'B', { status: 'done', result: 'B' }],
    ['none of the choices', { kind: 'choice', choices: ['A', 'B'] }, 'C', { fault: 'Choose one of: A, B.' }],
    ['a text', { kind: 'text' }, '  worn at the root ', { status: 'done', result: 'worn at the root' }],
    ['an empty text', { kind: 'text' }, '   ', { fault: 'Write what you found.' }],
    ['a signature with the own name', { kind: 'signature' }, 'jo  MEYER', { status: 'done', result: 'Jo Meyer' }],
    ['a signature with another name', { kind: 'signature' }, 'Ina Roth', { fault: 'Sign with your own name: Jo Meyer.' }],
    ['a photo step without a photo', { kind: 'photo' }, undefined, { fault: 'Attach a photo to this step first.' }],
  ])('%s', (_what, definition, given, expected) => {
    expect(evaluate(step(definition), given, jo)).toEqual(expected);
  });

  test('a photo step with a photo is done', () => {
    expect(evaluate(step({ kind: 'photo' }), undefined, { ...jo, photos: 1 })).toEqual({ status: 'done', result: 'photo' });
  });
});

describe('the person is told which limit a number broke', () => {
  test.each<[Partial<StepDefinition>, string | null, string | null]>([
    [{ kind: 'number', unit: 'V', minimum: '14', maximum: '16.8' }, '12.4', '12.4 V is below the minimum of 14 V.'],
    [{ kind: 'number', unit: 'mV', maximum: '40' }, '52', '52 mV is above the maximum of 40 mV.'],
    [{ kind: 'number', maximum: '40' }, '52', '52 is above the maximum of 40.'],
    [{ kind: 'number', unit: 'V', minimum: '14' }, '14', null],
    [{ kind: 'number', unit: 'V', minimum: '14' }, null, null],
    [{ kind: 'check' }, 'fail', null],
  ])('%o with %s', (definition, result, expected) => {
    expect(verdictOf(step(definition), result)).toBe(expected);
  });
});
