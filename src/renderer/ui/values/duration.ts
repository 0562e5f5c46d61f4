/** Lengths of work as people say them. */
import dayjs from 'dayjs';
import { text } from '#renderer/text/text.ts';

/** `85` → `1 h 25 min`. */
export const spokenMinutes = (minutes: number): string => text.times.length(Math.floor(minutes / 60), Math.round(minutes % 60));

/** The same of an entry of time; null where its length is not known. */
export const spokenMinutesOf = ({ minutes }: { readonly minutes: number | null }): string | null => (minutes === null ? null : spokenMinutes(minutes));

/** Whole minutes since an instant; never less than zero where clocks differ. */
export const minutesSince = (at: string, now: Date): number => Math.max(0, dayjs(now).diff(at, 'minute'));

/** How long the program took: `0.4 s`, `12 s`, `3 min 5 s`, `1 h 25 min`. */
export function spokenEffort(ms: number): string {
  const { seconds, minutesAndSeconds } = text.times;
  if (ms < 9_950) return seconds((ms / 1000).toFixed(1));
  const whole = Math.round(ms / 1000);
  if (whole < 60) return seconds(String(whole));
  return whole < 3600 ? minutesAndSeconds(Math.floor(whole / 60), whole % 60) : spokenMinutes(Math.round(whole / 60));
}
