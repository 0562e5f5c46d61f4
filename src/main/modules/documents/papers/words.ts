/** Words that every paper writes in the same way. */

/** `1 May 2026`, where the workshop is. */
export const dayInWords = (atMs: number, timeZone: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(atMs);
