import { expect, test } from 'vitest';
import { nextFire } from './fire-time.ts';

const firesAfter = (cron: string, zone: string, from: string, many: number): string[] => {
  const fires: number[] = [];
  for (let at = Date.parse(from); fires.length < many;) fires.push((at = nextFire(cron, zone, at)));
  return fires.map((at) => new Date(at).toISOString().slice(0, 16));
};

test.each([
  ['at 02:30 in summer time', '30 2 * * *', 'Europe/Zurich', '2026-07-01T00:30:00Z', ['2026-07-02T00:30', '2026-07-03T00:30']],
  ['once in the night that has no 02:30', '30 2 * * *', 'Europe/Zurich', '2026-03-27T12:00:00Z', ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30']],
  [
    'once in the night that has 02:30 twice',
    '30 2 * * *',
    'Europe/Zurich',
    '2026-10-23T12:00:00Z',
    ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'],
  ],
  [
    'once where the time that is skipped and the one after it are both asked for',
    '30 2,3 * * *',
    'Europe/Zurich',
    '2026-03-28T12:00:00Z',
    ['2026-03-29T01:30', '2026-03-30T00:30'],
  ],
  [
    'each hour that passes, whatever the clocks do in autumn',
    '15 * * * *',
    'Europe/Zurich',
    '2026-10-24T23:00:00Z',
    ['2026-10-24T23:15', '2026-10-25T00:15', '2026-10-25T01:15', '2026-10-25T02:15'],
  ],
  [
    'each hour that passes, whatever the clocks do in spring',
    '15 * * * *',
    'Europe/Zurich',
    '2026-03-29T00:00:00Z',
    ['2026-03-29T00:15', '2026-03-29T01:15', '2026-03-29T02:15'],
  ],
  ['at midnight where midnight is skipped', '0 0 * * *', 'America/Santiago', '2026-09-05T12:00:00Z', ['2026-09-06T04:00', '2026-09-07T03:00']],
  ['on the last day of the month', '0 6 L * *', 'UTC', '2026-01-31T07:00:00Z', ['2026-02-28T06:00', '2026-03-31T06:00']],
  ['on a 29 February', '0 6 29 2 *', 'Asia/Kathmandu', '2026-01-01T00:00:00Z', ['2028-02-29T00:15']],
  ['on Mondays', '0 6 * * 1', 'America/New_York', '2026-11-01T00:00:00Z', ['2026-11-02T11:00', '2026-11-09T11:00']],
])('a schedule fires %s', (_what, cron, zone, from, expected) => {
  expect(firesAfter(cron, zone, from, expected.length)).toEqual(expected);
});

test.each(['* * * * * *', '61 2 * * *', '2:30', ''])('%j is no schedule', (cron) => {
  expect(() => nextFire(cron, 'UTC', 0)).toThrow(/five fields/);
});
