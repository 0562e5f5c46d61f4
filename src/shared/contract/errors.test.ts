/** One error, one meaning: what the table promises about its own words and pauses. */
import { expect, test } from 'vitest';
import { errorCodes, meaningOf, pauseBeforeRetryMs, sentenceOf, type ErrorCode } from './errors.ts';

const codes = Object.keys(errorCodes) as ErrorCode[];

test('no two codes say the same, and each says what happened, what that means and what to do', () => {
  expect(new Set(codes.map((code) => meaningOf(code).title)).size).toBe(codes.length);
  for (const code of codes) expect(sentenceOf(code), code).toMatch(/^[A-Z].*[^.]\. [A-Z].*\. [A-Z].*\.$/);
});

test('only what passes by itself is tried again by itself', () => {
  expect(codes.filter((code) => pauseBeforeRetryMs(code, 1) !== null)).toEqual(['busy', 'database_locked', 'database_unreachable', 'server_unreachable']);
});

test('pauses grow to the longest; what may never pass is given up in the end', () => {
  const pauses = (code: ErrorCode) => Array.from({ length: 200 }, (_, i) => pauseBeforeRetryMs(code, i + 1));
  expect(pauses('server_unreachable').slice(0, 6)).toEqual([250, 500, 1000, 2000, 3000, 3000]);
  expect(pauses('server_unreachable').at(-1)).toBe(3000);
  for (const code of ['busy', 'database_locked'] as const) {
    const { retry } = errorCodes[code];
    const made = pauses(code).filter((pause) => pause !== null);
    expect(made.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(retry.forMs);
    expect(pauses(code).at(-1)).toBeNull();
  }
});
