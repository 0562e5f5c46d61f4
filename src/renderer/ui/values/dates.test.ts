import { describe, expect, it } from 'vitest';
import { spokenDay, spokenDistance, spokenInstant, spokenLength } from './dates.ts';

/** Local time, because people speak of their own days. */
const at = (text: string) => new Date(text).toISOString();
const now = new Date('2026-11-21T10:00:00');

describe('a day', () => {
  it.each([
    ['2026-11-21T23:59:00', 'today'],
    ['2026-11-22T00:01:00', 'tomorrow'],
    ['2026-11-20T23:59:00', 'yesterday'],
    ['2026-11-17T12:00:00', 'Tue 17 Nov'],
    ['2025-01-03T12:00:00', '3 Jan 2025'],
  ])('%s is %s', (instant, spoken) => {
    expect(spokenDay(at(instant), now)).toBe(spoken);
  });
});

describe('an instant', () => {
  it.each([
    ['2026-11-21T08:05:00', 'today 08:05'],
    ['2026-11-24T14:30:00', 'Tue 24 Nov 14:30'],
    ['2024-11-24T14:30:00', '24 Nov 2024'],
  ])('%s is %s', (instant, spoken) => {
    expect(spokenInstant(at(instant), now)).toBe(spoken);
  });
});

describe('a distance', () => {
  it.each([
    ['2026-11-21T10:00:20', 'just now'],
    ['2026-11-21T10:45:00', 'in 45 min'],
    ['2026-11-21T05:00:00', '5 h ago'],
    ['2026-11-23T10:00:00', 'in 2 d'],
    ['2026-09-12T10:00:00', '10 wk ago'],
  ])('%s is %s', (instant, spoken) => {
    expect(spokenDistance(at(instant), now)).toBe(spoken);
  });
});

it.each([
  [0.4, '0 min'],
  [59.6, '60 min'],
  [90, '2 h'],
  [35 * 60, '35 h'],
  [20 * 24 * 60, '20 d'],
  [800 * 24 * 60, '2 y'],
])('%d minutes are %s', (minutes, spoken) => {
  expect(spokenLength(minutes)).toBe(spoken);
});
