/** What the clocks of a zone show, also in the hours in which they are changed. */
import { describe, expect, test } from 'vitest';
import { dayIn, daysLater, endOfDay, instantFor, instantsShowing, wallTime } from './wall-clock.ts';

const at = (text: string): number => Date.parse(`${text}:00Z`);

test.each([
  ['Europe/Berlin', '2026-03-29T00:59', '2026-03-29T01:59'],
  ['Europe/Berlin', '2026-03-29T01:00', '2026-03-29T03:00'],
  ['Pacific/Kiritimati', '2026-12-31T10:00', '2027-01-01T00:00'],
  ['Pacific/Honolulu', '2028-03-01T09:59', '2028-02-29T23:59'],
  ['Asia/Kathmandu', '2026-06-01T00:00', '2026-06-01T05:45'],
])('in %s the clocks show at %s UTC: %s', (timeZone, instant, shown) => {
  expect(wallTime(timeZone, at(instant))).toBe(at(shown));
  expect(dayIn(timeZone, at(instant))).toBe(shown.slice(0, 10));
});

describe('a time on the wall', () => {
  test.each([
    ['that is shown once', '2026-07-01T12:00', ['2026-07-01T10:00'], '2026-07-01T10:00'],
    ['that is skipped comes as much later', '2026-03-29T02:30', [], '2026-03-29T01:30'],
    ['that is shown twice comes the first time', '2026-10-25T02:30', ['2026-10-25T00:30', '2026-10-25T01:30'], '2026-10-25T00:30'],
  ])('%s', (_which, wall, shown, first) => {
    expect(instantsShowing('Europe/Berlin', at(wall)).toSorted()).toEqual(shown.map(at));
    expect(instantFor('Europe/Berlin', at(wall))).toBe(at(first));
  });

  test('at midnight where midnight is skipped is one o’clock', () => {
    expect(instantFor('Africa/Cairo', at('2026-04-24T00:00'))).toBe(at('2026-04-23T22:00'));
  });
});

test.each([
  ['over the change of clocks in autumn', 'Europe/Berlin', '2026-10-23T08:00', 5, '2026-10-28T09:00'],
  ['over that of spring', 'Europe/Berlin', '2026-03-27T09:00', 5, '2026-04-01T08:00'],
  ['where nothing changes', 'Asia/Tokyo', '2026-10-23T01:00', 5, '2026-10-28T01:00'],
  ['onto a time that is skipped', 'Europe/Berlin', '2026-03-28T01:30', 1, '2026-03-29T01:30'],
] as const)('five days are five days of the calendar, %s', (_when, timeZone, from, days, to) => {
  expect(daysLater(timeZone, at(from) + 1_234, days)).toBe(at(to));
});

test.each([
  ['Europe/Berlin', '2026-11-04T08:00', '2026-11-04T23:00'],
  ['Europe/Berlin', '2026-03-29T00:30', '2026-03-29T22:00'],
  ['Pacific/Auckland', '2026-11-03T20:00', '2026-11-04T11:00'],
  ['Pacific/Honolulu', '2026-11-04T02:00', '2026-11-04T10:00'],
] as const)('in %s the day of %s UTC ends at %s', (timeZone, instant, next) => {
  expect(endOfDay(timeZone, at(instant))).toBe(at(next) - 1);
});
