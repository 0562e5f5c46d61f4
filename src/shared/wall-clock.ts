/** What the clocks of a time zone show. A wall time is written in milliseconds as if it were UTC, so that days and hours are counted without zones. */

const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** @param timeZone an IANA name @returns the wall time at the instant, to the second */
export function wallTime(timeZone: string, instantMs: number): number {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'] ?? 1, parts['hour'] ?? 0, parts['minute'] ?? 0, parts['second'] ?? 0);
}

/** The calendar day, YYYY-MM-DD. */
export const dayIn = (timeZone: string, instantMs: number): string => dayOf(wallTime(timeZone, instantMs));

/** The day of a wall time, YYYY-MM-DD. */
export const dayOf = (wallMs: number): string => new Date(wallMs).toISOString().slice(0, 10);

/** None for a wall time that a change of clocks skips, two for one that is shown twice. */
export function instantsShowing(timeZone: string, wallMs: number): number[] {
  const instants = new Set(offsetsAround(timeZone, wallMs).map((offset) => wallMs - offset));
  return [...instants].filter((instant) => wallTime(timeZone, instant) === wallMs);
}

/** As calendars do it (RFC 5545, ECMAScript's "compatible"): the first of two; a skipped time by the clocks of before. */
export function instantFor(timeZone: string, wallMs: number): number {
  const shown = instantsShowing(timeZone, wallMs);
  return shown.length > 0 ? Math.min(...shown) : wallMs - offsetsAround(timeZone, wallMs)[0];
}

/** So many days later at the same time by the clocks on the wall, whatever these do meanwhile; on the minute. */
export function daysLater(timeZone: string, instantMs: number, days: number): number {
  const wallMs = wallTime(timeZone, instantMs);
  return instantFor(timeZone, wallMs - (wallMs % minuteMs) + days * dayMs);
}

/** The last millisecond of the calendar day that the instant falls into. */
export function endOfDay(timeZone: string, instantMs: number): number {
  const wallMs = wallTime(timeZone, instantMs);
  return instantFor(timeZone, wallMs - (((wallMs % dayMs) + dayMs) % dayMs) + dayMs) - 1;
}

/** What the zone is ahead of UTC a day before and a day after: they differ only around a change of clocks. */
function offsetsAround(timeZone: string, wallMs: number): [before: number, after: number] {
  const offsetAt = (instant: number): number => wallTime(timeZone, instant) - instant;
  return [offsetAt(wallMs - dayMs), offsetAt(wallMs + dayMs)];
}
