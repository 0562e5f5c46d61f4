import { describe, expect, it } from 'vitest';
import { workOrderNumber, yearIn } from './work-order-number.ts';

describe('the number of a work order', () => {
  it.each([
    [2026, 42, 'WO-2026-00042'],
    [2026, 99_999, 'WO-2026-99999'],
    [2026, 100_000, 'WO-2026-100000'],
  ])('in %i the %ith is %s', (year, count, number) => {
    expect(workOrderNumber(year, count).number).toBe(number);
  });

  it('sorts by year, then by count, past five digits too', () => {
    const orders = [workOrderNumber(2025, 100_000), workOrderNumber(2026, 2), workOrderNumber(2026, 99_999), workOrderNumber(2026, 100_000)].map(
      ({ numberOrder }) => numberOrder,
    );
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });
});

describe('the year of a number is that of the wall calendar', () => {
  const newYearInAuckland = Date.UTC(2026, 11, 31, 11, 0);
  it.each([
    ['Pacific/Auckland', 2027],
    ['Europe/Zurich', 2026],
    ['America/Los_Angeles', 2026],
  ])('%s: %i', (timeZone, year) => {
    expect(yearIn(timeZone, newYearInAuckland)).toBe(year);
  });
});
