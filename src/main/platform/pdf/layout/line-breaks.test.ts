/** Where lines break, with letters that are all one wide. */
import { expect, it } from 'vitest';
import { breakLines } from './line-breaks.ts';

it.each([
  ['Motor 6009 clockwise', 12, ['Motor 6009', 'clockwise']],
  ['Anna-Katharina von Hohenberg-Schwarzwald', 22, ['Anna-Katharina von', 'Hohenberg-Schwarzwald']],
  ['von Hohenberg-Schwarzwald', 14, ['von Hohenberg-', 'Schwarzwald']],
  ['WO-2026-00042 is late', 15, ['WO-2026-00042', 'is late']],
  ['Donaudampfschiff is long', 9, ['Donaudamp', 'fschiff', 'is long']],
  ['between -10 and -5', 11, ['between -10', 'and -5']],
  ['one\ntwo\n\nthree', 20, ['one', 'two', '', 'three']],
  ['', 5, ['']],
  ['𝒜𝒜𝒜', 2, ['𝒜𝒜', '𝒜']],
])('%j in %d', (text, width, lines) => {
  expect(breakLines(text, width, (words) => [...words].length)).toEqual(lines);
});
