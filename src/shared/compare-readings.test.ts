import { expect, test } from 'vitest';
import { compareReadings } from './compare-readings.ts';
import { readFlightTime, writtenFlightTime } from './flight-time.ts';

test.each([45_000, 45_018, 45_029, 45_030, 45_059, 0, 59])('%i seconds of flight, typed as they are shown, are not lower', (seconds) => {
  expect(compareReadings('flightSeconds', readFlightTime(writtenFlightTime(seconds)) ?? -1, seconds)).toBe(0);
  expect(compareReadings('flightSeconds', seconds - 60, seconds)).toBeLessThan(0);
});

test('counts are compared one by one', () => {
  expect(compareReadings('flights', 39, 40)).toBeLessThan(0);
  expect(compareReadings('landings', 40, 40)).toBe(0);
});
