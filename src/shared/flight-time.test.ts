import { expect, it } from 'vitest';
import { readFlightTime, writtenFlightTime } from './flight-time.ts';

it.each([
  ['124:30', 448_200],
  ['124.5', 448_200],
  ['124,5 h', 448_200],
  ['124 h 30 min', 448_200],
  ['1’204:05', 4_334_700],
  ['0:03', 180],
  ['0', 0],
  ['.5', 1800],
])('%s is read as %i seconds', (written, seconds) => {
  expect(readFlightTime(written)).toBe(seconds);
});

it.each(['', 'some', '12:61', '-3', '12:30:10', '1e3'])('%j is no flight time', (written) => {
  expect(readFlightTime(written)).toBeNull();
});

it('is written in hours and minutes, so that what was read is what stands there', () => {
  expect([448_200, 60, 0, 3599].map(writtenFlightTime)).toEqual(['124:30', '0:01', '0:00', '1:00']);
  for (const minutes of [1, 7, 59, 60, 12_345]) expect(readFlightTime(writtenFlightTime(minutes * 60))).toBe(minutes * 60);
});
