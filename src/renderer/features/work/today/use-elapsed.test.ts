import { expect, it } from 'vitest';
import { spokenStopwatch } from './use-elapsed.ts';

it.each([
  [0, '0:00:00'],
  [59_999, '0:00:59'],
  [3_849_000, '1:04:09'],
  [100 * 3_600_000, '100:00:00'],
  [-5_000, '0:00:00'],
])('after %i ms the stopwatch shows %s', (passedMs, shown) => {
  expect(spokenStopwatch(1_000_000, 1_000_000 + passedMs)).toBe(shown);
});
