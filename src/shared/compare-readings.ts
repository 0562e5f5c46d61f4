/** Compares two readings of a meter as finely as people read and write it. */
import type { Meter } from './contract/fleet/readings.ts';
import { flightMinutes } from './flight-time.ts';

/**
 * Flight time is kept in seconds and written in minutes: whoever types what is shown has read the same, not less.
 * @returns below 0 where `a` is lower, 0 where both are written alike.
 */
export const compareReadings = (meter: Meter, a: number, b: number): number => (meter === 'flightSeconds' ? flightMinutes(a) - flightMinutes(b) : a - b);
