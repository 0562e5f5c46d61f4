/** Weeks as the organisation's calendar has them: from Monday, midnight in its own time zone. */
import { dayOf, instantFor, wallTime } from '#shared/wall-clock.ts';

const dayMs = 86_400_000;

export interface Week {
  /** Date of its Monday, YYYY-MM-DD. */
  readonly startDate: string;
  readonly startMs: number;
}

/** The last `count` weeks up to the one that holds `nowMs`, oldest first. */
export function weeksUpTo(timeZone: string, nowMs: number, count: number): readonly Week[] {
  const today = Math.floor(wallTime(timeZone, nowMs) / dayMs) * dayMs;
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs;
  return Array.from({ length: count }, (_, index) => {
    const wallMs = monday - (count - 1 - index) * 7 * dayMs;
    return { startDate: dayOf(wallMs), startMs: instantFor(timeZone, wallMs) };
  });
}
