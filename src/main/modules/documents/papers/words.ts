/** Words that every paper writes in the same way. */

/** `in-progress` → `In progress`. */
export const inWords = (key: string): string => {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `1 May 2026`, where the workshop is. */
export const dayInWords = (atMs: number, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(atMs);
