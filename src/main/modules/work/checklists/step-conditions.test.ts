import { describe, expect, test } from 'vitest';
import type { StepStatus } from '#shared/contract/work/checklist.ts';
import { askedStep, settleConditions, type ConditionalStep } from './step-conditions.ts';

interface Facts {
  readonly key: string;
  readonly result?: string | null;
  readonly when?: [key: string, equals: string];
  readonly status?: StepStatus;
  readonly waivedReason?: string;
  readonly procedureId?: string;
  readonly number?: { minimum: string };
}

const step = ({ key, result = null, when, status = 'open', waivedReason, procedureId = 'p', number }: Facts, index: number): ConditionalStep => ({
  id: `${index}-${key}`,
  procedureId,
  status,
  result,
  waivedReason: waivedReason ?? null,
  definition: {
    key,
    kind: number ? 'number' : 'check',
    title: key,
    instruction: null,
    required: true,
    unit: null,
    minimum: number?.minimum ?? null,
    maximum: null,
    choices: [],
    condition: when ? { stepKey: when[0], equals: when[1] } : null,
  },
});
const settle = (...facts: Facts[]) => Object.fromEntries(settleConditions(facts.map(step)));

describe('a conditional step', () => {
  test('does not apply before the step it depends on has a result', () => {
    expect(settle({ key: 'a' }, { key: 'b', when: ['a', 'fail'] })).toEqual({ '1-b': 'not-applicable' });
  });
  test('opens with the result it waits for', () => {
    expect(settle({ key: 'a', result: 'fail', status: 'failed' }, { key: 'b', when: ['a', 'fail'], status: 'not-applicable' })).toEqual({ '1-b': 'open' });
  });
  test('does not apply with another result', () => {
    expect(settle({ key: 'a', result: 'pass', status: 'done' }, { key: 'b', when: ['a', 'fail'] })).toEqual({ '1-b': 'not-applicable' });
  });
  test('does not apply when the step it depends on was waived', () => {
    expect(settle({ key: 'a', result: 'fail', status: 'waived', waivedReason: 'no lift' }, { key: 'b', when: ['a', 'fail'] })).toEqual({
      '1-b': 'not-applicable',
    });
  });
  test('does not apply when the step it depends on does not apply itself', () => {
    expect(
      settle(
        { key: 'a', result: 'pass', status: 'done' },
        { key: 'b', when: ['a', 'fail'], result: 'pass', status: 'done' },
        { key: 'c', when: ['b', 'pass'] },
      ),
    ).toEqual({ '1-b': 'not-applicable', '2-c': 'not-applicable' });
  });
  test('gets its own result back when its condition holds again', () => {
    expect(
      settle(
        { key: 'a', result: 'fail', status: 'failed' },
        { key: 'b', when: ['a', 'fail'], result: '3', status: 'not-applicable', number: { minimum: '5' } },
      ),
    ).toEqual({ '1-b': 'failed' });
    expect(settle({ key: 'a', result: 'fail', status: 'failed' }, { key: 'b', when: ['a', 'fail'], result: 'flag', status: 'not-applicable' })).toEqual({
      '1-b': 'flagged',
    });
  });
  test('looks at its own run of a procedure that was added twice', () => {
    const steps = [
      { key: 'a', result: 'fail', status: 'failed' as const },
      { key: 'b', when: ['a', 'fail'] as [string, string] },
      { key: 'a' },
      { key: 'b', when: ['a', 'fail'] as [string, string] },
    ].map(step);
    expect(askedStep(steps, 3)?.id).toBe('2-a');
    expect(Object.fromEntries(settleConditions(steps))).toEqual({ '3-b': 'not-applicable' });
  });
  test('looks at no step of another procedure', () => {
    const steps = [
      { key: 'a', procedureId: 'q' },
      { key: 'b', when: ['a', 'fail'] as [string, string] },
    ].map(step);
    expect(askedStep(steps, 1)).toBeNull();
  });
});

test('nothing is reported where nothing changes', () => {
  expect(settle({ key: 'a', result: 'pass', status: 'done' }, { key: 'b' })).toEqual({});
});
