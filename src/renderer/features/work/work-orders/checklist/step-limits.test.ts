import { describe, expect, it } from 'vitest';
import { spokenLimits, standingOf, toDecimal } from './step-limits.ts';

const torque = { minimum: '20', maximum: '25.5', unit: 'N·m' };

describe('a measured number while it is typed', () => {
  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['abc', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['19.99', 'too-low'],
    ['20', 'within'],
    ['25,5', 'within'],
    ['25.51', 'too-high'],
    ['22.', 'within'],
  ] as const)('%s is %s', (typed, standing) => {
    expect(standingOf(typed, torque)).toBe(standing);
  });

  it('has no bounds where the step has none', () => {
    expect(standingOf('-400', { minimum: null, maximum: null, unit: 'mV' })).toBe('within');
  });

  it.each([
    ['14,8', '14.8'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['7.', '7'],
  ])('%s is sent as %s', (typed, sent) => {
    expect(toDecimal(typed)).toBe(sent);
  });
});

describe('limits in words', () => {
  it.each([
    [torque, '20 to 25.5 N·m'],
    [{ ...torque, maximum: null }, 'at least 20 N·m'],
    [{ ...torque, minimum: null, unit: null }, 'at most 25.5'],
    [{ minimum: null, maximum: null, unit: 'V' }, null],
  ])('%o', (limits, words) => {
    expect(spokenLimits(limits)).toBe(words);
  });
});
