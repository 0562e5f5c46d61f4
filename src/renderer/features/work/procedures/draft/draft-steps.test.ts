/** Steps of a draft are added, moved, repeated and turned into other kinds without losing what belongs together. */
import { describe, expect, it } from 'vitest';
import { stepFaults, type StepDefinition } from '#shared/step-rules.ts';
import { asKind, askable, moved, newStep, repeated, withoutStep } from './draft-steps.ts';

const made = (...kinds: StepDefinition['kind'][]) => kinds.reduce<StepDefinition[]>((steps, kind) => [...steps, { ...newStep(kind, steps), title: kind }], []);
const keys = (steps: readonly StepDefinition[]) => steps.map(({ key }) => key);

describe('the steps of a draft', () => {
  it('never share a key, even after one was removed', () => {
    const steps = withoutStep(made('check', 'text', 'photo'), 0);
    expect(keys([...steps, newStep('check', steps)])).toHaveLength(new Set(keys([...steps, newStep('check', steps)])).size);
    expect(new Set(keys(repeated(steps, 0))).size).toBe(3);
  });

  it('move one place and stay where there is no further one', () => {
    const steps = made('check', 'text', 'photo');
    expect(keys(moved(steps, 0, 1))).toEqual(['step-2', 'step-1', 'step-3']);
    expect(keys(moved(steps, 0, -1))).toEqual(keys(steps));
    expect(keys(moved(steps, 2, 1))).toEqual(keys(steps));
  });

  it('keep nothing of the kind they were', () => {
    const number = { ...newStep('number', []), title: 'Voltage', unit: 'V', minimum: '14' };
    expect(stepFaults([asKind(number, 'check')])).toEqual([]);
    expect(asKind(number, 'number')).toBe(number);
  });

  it('can ask earlier checks and choices only', () => {
    expect(keys(askable(made('check', 'text', 'choice', 'photo'), 3))).toEqual(['step-1', 'step-3']);
  });

  it.each(['check', 'text', 'photo', 'meter', 'signature'] as const)('begin without fault: %s', (kind) => {
    expect(stepFaults(made(kind))).toEqual([]);
  });
});
