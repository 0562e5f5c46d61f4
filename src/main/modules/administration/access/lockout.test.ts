import { expect, test } from 'vitest';
import { accountRule, lockMs, sourceRule } from './lockout.ts';

const seconds = 1000;
const minutes = 60 * seconds;

test.each([
  [0, 0],
  [4, 0],
  [5, 30 * seconds],
  [6, 1 * minutes],
  [7, 2 * minutes],
  [8, 4 * minutes],
  [11, 32 * minutes],
  [12, 60 * minutes],
  [13, 60 * minutes],
  [100_000, 60 * minutes],
])('an account that failed %i times in a row waits %i ms', (failures, wait) => {
  expect(lockMs(failures, accountRule)).toBe(wait);
});

test.each([
  [19, 0],
  [20, 30 * seconds],
  [21, 1 * minutes],
])('an address from which %i tries failed waits %i ms', (failures, wait) => {
  expect(lockMs(failures, sourceRule)).toBe(wait);
});
