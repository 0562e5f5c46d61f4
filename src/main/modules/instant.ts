/** Instants as the contract writes them: a page of a list has hundreds, most of the same few days. */

const dayMs = 86_400_000;
/** The beginning of the text by day; more days than this are begun anew. */
const dates = new Map<number, string>();
const maximumDays = 2_000;
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

/** As `new Date(ms).toISOString()`, at a fraction of its cost. */
export function toInstant(ms: number): string {
  const day = Math.floor(ms / dayMs);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().slice(0, -13);
    if (dates.size >= maximumDays) dates.clear();
    dates.set(day, date);
  }
  const ofDay = Math.trunc(ms) - day * dayMs;
  const seconds = Math.floor(ofDay / 1000);
  return `${date}${twoDigits[Math.floor(seconds / 3600)]}:${twoDigits[Math.floor(seconds / 60) % 60]}:${twoDigits[seconds % 60]}.${String(ofDay % 1000).padStart(3, '0')}Z`;
}

export const toInstantOrNull = (ms: number | null): string | null => (ms === null ? null : toInstant(ms));
