/** Dates as people say them; every function takes an ISO instant or a calendar day. */
import dayjs from 'dayjs';
import { locale, text } from '#renderer/text/text.ts';

const { units, ...words } = text.times;
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);

const timeFormat = format({ hour: '2-digit', minute: '2-digit' });
const dayFormat = format({ weekday: 'short', day: 'numeric', month: 'short' });
const shortDayFormat = format({ day: 'numeric', month: 'short' });
const dayAndYearFormat = format({ day: 'numeric', month: 'short', year: 'numeric' });
const exactFormat = format({ dateStyle: 'full', timeStyle: 'long' });

/** `3 Nov 2026`. */
export const shortDate = (at: string): string => dayAndYearFormat.format(dayjs(at).toDate());

/** `3 Nov`: where there is little room. */
export const dayOfYear = (at: string): string => shortDayFormat.format(new Date(at));

/** `14:05`. */
export const timeOfDay = (at: string): string => timeFormat.format(new Date(at));

/** `Tuesday, 3 November 2026 at 14:05:09 CET`: for the hover. */
export const exactInstant = (at: string): string => exactFormat.format(new Date(at));

/** The day: `today`, `yesterday`, `tomorrow`, `Tue 3 Nov` within the half-year around now, `3 Nov 2026` beyond. */
export function spokenDay(at: string, now: Date = new Date()): string {
  const day = dayjs(at);
  const days = day.startOf('day').diff(dayjs(now).startOf('day'), 'day');
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days === -1) return words.yesterday;
  return Math.abs(days) < 180 ? dayFormat.format(day.toDate()) : shortDate(at);
}

/** The day and the time: `today 14:05`; far away the day alone. */
export function spokenInstant(at: string, now: Date = new Date()): string {
  const isFar = Math.abs(dayjs(at).diff(now, 'day')) >= 180;
  return isFar ? shortDate(at) : words.at(spokenDay(at, now), timeOfDay(at));
}

const steps = [
  { upTo: 60, minutes: 1, unit: units.minutes },
  { upTo: 36 * 60, minutes: 60, unit: units.hours },
  { upTo: 21 * 24 * 60, minutes: 24 * 60, unit: units.days },
  { upTo: 90 * 24 * 60, minutes: 7 * 24 * 60, unit: units.weeks },
  { upTo: 730 * 24 * 60, minutes: 30.44 * 24 * 60, unit: units.months },
  { upTo: Infinity, minutes: 365.25 * 24 * 60, unit: units.years },
];

/** A length of time in its largest fitting unit: `45 min`, `5 h`, `2 d`, `6 wk`. */
export function spokenLength(minutes: number): string {
  const length = Math.abs(minutes);
  const step = steps.find(({ upTo }) => length < upTo) ?? steps.at(-1);
  return step ? `${Math.round(length / step.minutes)} ${step.unit}` : '';
}

/** The distance from now: `in 2 d`, `5 h ago`, `just now`. */
export function spokenDistance(at: string, now: Date = new Date()): string {
  const minutes = dayjs(at).diff(now, 'minute', true);
  if (Math.abs(minutes) < 1) return words.justNow;
  return minutes > 0 ? words.in(spokenLength(minutes)) : words.ago(spokenLength(minutes));
}

/** How late something promised is: `2 d late`; the distance while there is still time. */
export function spokenLateness(at: string, now: Date = new Date()): string {
  const minutes = dayjs(now).diff(at, 'minute', true);
  return minutes < 1 ? spokenDistance(at, now) : words.late(spokenLength(minutes));
}
