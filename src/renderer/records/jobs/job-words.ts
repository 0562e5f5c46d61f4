/** Jobs in the words of people: which one, how far, what came of it, and who asked. */
import dayjs from 'dayjs';
import { locale, text } from '#renderer/text/text.ts';
import { spokenInstant, timeOfDay } from '#renderer/ui/values/dates.ts';
import { spokenEffort } from '#renderer/ui/values/duration.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';

const words = text.jobs;
const count = (value: number): string => value.toLocaleString(locale);

/** What it does, and with what where one kind is asked for with many things: `Work orders as XLSX`. */
export const jobName = ({ kind, about }: Pick<Job, 'kind' | 'about'>): string =>
  about ? text.exports.nameOf(about.title, about.format) : (words.kinds[kind] ?? kind);

/** The time alone, where it was today. */
export const spokenAsked = (at: string): string => (dayjs(at).isSame(dayjs(), 'day') ? timeOfDay(at) : spokenInstant(at));

/** Its name and when it was asked for, where jobs of one name stand beside each other: `Work orders as XLSX, 14:05`. */
export const jobAsked = (job: Pick<Job, 'kind' | 'about' | 'createdAt'>): string => words.asked(jobName(job), spokenAsked(job.createdAt));

export const isActive = ({ state }: Pick<Job, 'state'>): boolean => state === 'waiting' || state === 'running';

/** Whole percents; null while nobody knows how much there is to do. */
export const percentOf = ({ done, total }: Pick<Job, 'done' | 'total'>): number | null =>
  total === null || total === 0 ? null : Math.min(100, Math.floor((100 * done) / total));

/** `40 of 100`, `40 so far`, and of an export that is ready `40 rows`; null before there is something to tell. */
export function spokenProgress({ state, done, total, result }: Pick<Job, 'state' | 'done' | 'total' | 'result'>): string | null {
  if (state === 'done' && typeof result?.rows === 'number') return text.lists.shown(result.rows, true);
  if (total !== null) return words.progress(count(done), count(total));
  // Nothing is under way any more of which it could be so far.
  return done === 0 || state === 'done' ? null : words.sofar(count(done));
}

/** What the person may know of how it ended: the reason it failed, or what came of it. */
export function spokenOutcome({ error, result }: Pick<Job, 'error' | 'result'>): string | null {
  if (error !== null) return error;
  const { removed, rows, name } = result ?? {};
  if (typeof rows === 'number' && typeof name === 'string') return text.exports.outcome(text.lists.shown(rows, true), name);
  return typeof removed === 'number' ? words.removed(count(removed)) : null;
}

export const spokenRequester = ({ requestedBy }: Pick<Job, 'requestedBy'>): string => (requestedBy.kind === 'system' ? words.by.schedule : requestedBy.name);

export const spokenJobDuration = ({ durationMs }: Pick<Job, 'durationMs'>): string | null => (durationMs === null ? null : spokenEffort(durationMs));
