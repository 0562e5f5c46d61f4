/** Ends a sentence that closes with somebody's own words: these may bring their full stop, or their question mark, along. */

/** @returns the text with a full stop, where it does not end a sentence already: `Any water?`, `Delta S.r.l.`. */
export const fullStop = (text: string): string => (/[.?!…][”’)]*$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`);
