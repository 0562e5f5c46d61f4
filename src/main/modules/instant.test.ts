import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from './instant.ts';

test('every instant a date can hold is written as JavaScript writes it, and any other refused as there', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.integer({ min: -1e12, max: 4e12 })),
      (ms) => toInstant(ms) === new Date(ms).toISOString(),
    ),
  );
  for (const ms of [0, -1, 999, 86_399_999, 86_400_000, -86_400_001, 253_402_300_799_999, 253_402_300_800_000])
    expect(toInstant(ms)).toBe(new Date(ms).toISOString());
  expect(() => toInstant(Number.NaN)).toThrow(RangeError);
  expect(() => toInstant(9e15)).toThrow(RangeError);
});
