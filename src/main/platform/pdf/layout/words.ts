/** How people's texts, moments, amounts and durations are put on paper. */
import type { PrintLife, PrintMoney } from '#shared/printed-documents.ts';
import { minorDigits } from '#shared/currencies.ts';
import { englishUnitOf } from '#shared/units.ts';
import { say } from '#text/say.ts';

/**
 * A text as the paper can show it: composed letters, `\n` for every kind of line break, nothing invisible
 * (control characters, and the marks that make text read in another order than it was written).
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', '    ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]|\p{Variation_Selector}/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `12 Mar 2026, 14:05` in the given time zone. */
export function moment(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return format.format(new Date(instant));
}

/** `12 Mar 2026` for `2026-03-12`. */
export function day(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** `1,234.50 EUR`. */
export function money({ amountMinor, currency }: PrintMoney): string {
  const places = minorDigits(currency);
  return `${grouped(amountMinor / 10 ** places, places, places)} ${currency}`;
}

/** A decimal string with at least two and at most six places: `0.0125`, `12.50`. */
export const unitPrice = (decimal: string): string => grouped(Number(decimal), 2, 6);

/** A decimal string without needless zeros, with its unit in its number: `4 pieces`, `0.25 ml`; alone where it has none. */
export const quantity = (decimal: string, unit = ''): string =>
  [grouped(Number(decimal), 0, 6), unit && englishUnitOf(decimal, unit)].filter(Boolean).join(' ');

/** `124 h 05 min`. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  return hours === 0 ? `${whole} min` : `${grouped(hours, 0, 0)} h ${String(whole % 60).padStart(2, '0')} min`;
}

/** Label and value of each meter. */
export function lifeFacts({ flightTimeMs, flights, cycles }: PrintLife): [label: string, value: string][] {
  const { notRecorded, flightTime, flights: flightsLabel, cycles: cyclesLabel } = say.paper;
  const count = (value: number | null) => (value === null ? notRecorded : grouped(value, 0, 0));
  return [
    [flightTime, flightTimeMs === null ? notRecorded : duration(flightTimeMs / 60_000)],
    [flightsLabel, count(flights)],
    [cyclesLabel, count(cycles)],
  ];
}

const grouped = (value: number, minimumFractionDigits: number, maximumFractionDigits: number): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits, maximumFractionDigits }).format(value);
