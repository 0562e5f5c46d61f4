/** Usual values of settings are said in words. */
import { expect, it } from 'vitest';
import type { Setting } from '#shared/contract/ground/settings.ts';
import { isSameValue, spokenDefault } from './setting-value.ts';

const usual: readonly (readonly [Pick<Setting, 'default' | 'input'>, string])[] = [
  [{ default: 5, input: { kind: 'number', min: 0, max: 9, unit: 'days' } }, '5 days'],
  [{ default: '0', input: { kind: 'decimal', unit: 'per hour' } }, '0 per hour'],
  [{ default: true, input: { kind: 'switch' } }, 'on'],
  [{ default: false, input: { kind: 'switch' } }, 'off'],
  [{ default: 'CUBE-PRO', input: { kind: 'text', maxLength: 60 } }, 'CUBE-PRO'],
  [{ default: [], input: { kind: 'list', maxItems: 50 } }, ''],
  [{ default: ['a', 'b'], input: { kind: 'list', maxItems: 50 } }, 'a, b'],
];

it.each(usual)('%j', (setting, spoken) => {
  expect(spokenDefault(setting)).toBe(spoken);
});

it('compares lists by what they hold', () => {
  expect(isSameValue(['a'], ['a'])).toBe(true);
  expect(isSameValue(['a'], ['b'])).toBe(false);
  expect(isSameValue(5, 5)).toBe(true);
});
