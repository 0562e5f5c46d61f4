/** Weeks as the organisation's calendar has them: from Monday, midnight in its own time zone. */

const dayMs = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Year, month, day and so on of an instant on the wall of the time zone, as if it were UTC; in milliseconds. */
function wallClock(timeZone: string, ms: number): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
}

/** The instant at which the wall of the time zone shows this; across a change of clocks the offset is asked twice. */
function instantOf(timeZone: string, wallMs: number): number {
  const guess = wallMs - (wallClock(timeZone, wallMs) - wallMs);
  return wallMs - (wallClock(timeZone, guess) - guess);
}

export interface Week {
  /** Date of its Monday, YYYY-MM-DD. */
  readonly startDate: string;
  readonly startMs: number;
}

/** The last `count` weeks up to the one that holds `nowMs`, oldest first. */
export function weeksUpTo(timeZone: string, nowMs: number, count: number): readonly Week[] {
  const today = Math.floor(wallClock(timeZone, nowMs) / dayMs) * dayMs;
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
  return Array.from({ length: count }, (_, index) => {
    const wallMs = monday - (count - 1 - index) * 7 * dayMs;
    return { startDate: new Date(wallMs).toISOString().slice(0, 10), startMs: instantOf(timeZone, wallMs) };
  });
}
