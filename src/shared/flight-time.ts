/** Flight time as people write it: hours and minutes, or hours with a fraction. */
import { shortest } from './decimals.ts';

/** The whole minute that is written for these seconds. */
export const flightMinutes = (seconds: number): number => Math.round(seconds / 60);

/** `448200` → `124:30`. */
export function writtenFlightTime(seconds: number): string {
  const minutes = flightMinutes(seconds);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `448200` → `124.5`, as a meter step takes it. */
export const writtenHours = (seconds: number): string => shortest((seconds / 3600).toFixed(2));

const hoursAndMinutes = /^(\d+)(?::|h)([0-5]?\d)(?:m|min)?$/i;
const hours = /^(\d+(?:[.,]\d+)?|[.,]\d+)h?$/i;

/** Whole seconds of `124:30`, `124 h 30 min`, `124.5` or `124,5`; null where it is none of these. */
export function readFlightTime(written: string): number | null {
  const typed = written.replace(/[\s'’]/g, '');
  const [, whole, minutes] = hoursAndMinutes.exec(typed) ?? [];
  if (whole !== undefined && minutes !== undefined) return Number(whole) * 3600 + Number(minutes) * 60;
  const [, fraction] = hours.exec(typed) ?? [];
  return fraction === undefined ? null : Math.round(Number(fraction.replace(',', '.')) * 3600);
}
