/** The workshop's calendar: working time, counted in minutes since the first day, as instants of its time zone. */
import { instantFor } from '#shared/wall-clock.ts';

/** Working minutes since the opening of the first day; nights and weekends do not count. */
export type WorkMinute = number;

export const minutesPerDay = 510;
/** Eight in the morning, in minutes since midnight. */
export const opensAtMinute = 8 * 60;
const minuteMs = 60_000;
const dayMs = 86_400_000;

export interface WorkCalendar {
  /** The working minute that has come when the day the sample is made for opens: everything before it has happened. */
  readonly asOf: WorkMinute;
  /** When that day opens, or would on a weekend. */
  readonly asOfMs: number;
  instant(at: WorkMinute): number;
  /** The calendar year in the workshop's time zone. */
  year(at: WorkMinute): number;
}

/**
 * @param asOf the day, YYYY-MM-DD, in the time zone; by a weekend all of the Friday before it has happened.
 * @param workdays how many working days the sample reaches back.
 * @throws RangeError for a time zone or day that does not exist.
 */
export function createCalendar({ asOf, timeZone, workdays, ahead = 60 }: { asOf: string; timeZone: string; workdays: number; ahead?: number }): WorkCalendar {
  const given = Date.parse(`${asOf}T00:00:00Z`);
  if (Number.isNaN(given)) throw new RangeError(`${asOf} is not a day`);
  const open = (day: number) => instantFor(timeZone, day + opensAtMinute * minuteMs);
  let day = nextWorkday(given);
  const forward: number[] = [];
  for (let i = 0; i <= ahead; i++, day = nextWorkday(day + dayMs)) forward.push(day);
  const back: number[] = [];
  for (let before = nextWorkday(given) - dayMs; back.length < workdays; before -= dayMs) if (isWorkday(before)) back.push(before);
  const days = [...back.reverse(), ...forward];
  const opens = days.map(open);
  const years = days.map((at) => new Date(at).getUTCFullYear());
  const indexOf = (at: WorkMinute) => Math.min(days.length - 1, Math.max(0, Math.floor(at / minutesPerDay)));
  const instant = (at: WorkMinute) => Math.round((opens[indexOf(at)] ?? 0) + (at - indexOf(at) * minutesPerDay) * minuteMs);
  return {
    asOf: workdays * minutesPerDay,
    asOfMs: open(given),
    instant,
    year: (at) => years[indexOf(at)] ?? 0,
  };
}

const isWorkday = (day: number): boolean => ![0, 6].includes(new Date(day).getUTCDay());
function nextWorkday(day: number): number {
  let next = day;
  while (!isWorkday(next)) next += dayMs;
  return next;
}
