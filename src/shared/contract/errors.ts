/** Everything that can go wrong, each with one meaning: code, status, words, and whether trying again helps. The one table that all read. */

/** Pauses between attempts that nobody has to ask for: they double from the first to the longest. */
export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
  /** How long it is tried; null until there is an answer. */
  readonly forMs: number | null;
}

interface ErrorMeaning {
  readonly status: number;
  /** What happened. */
  readonly title: string;
  /** What that means for the work: what was changed, what is kept. */
  readonly effect: string;
  /** What to do. */
  readonly advice: string;
  /** What is read is asked for again by itself after these pauses; else it may help when a person tries again, or it never does. */
  readonly retry: 'never' | 'by-hand' | Backoff;
}

const unchanged = 'Nothing was changed.';
const savedIsSafe = 'Nothing was changed; what was saved before is safe.';
const typedIsKept = 'What you typed is still here.';
const untilBack: Backoff = { firstMs: 250, longestMs: 3_000, forMs: null };

/**
 * One meaning for each code. From 500 on it is a fault of the installation, and these words say all there is to say, but for
 * what happened, which may be told more exactly; below, the sentence of the operation is the more exact one.
 */
export const errorCodes = {
  invalid_input: {
    status: 400,
    title: 'Something in the request is not as it should be',
    effect: unchanged,
    advice: 'Correct the marked fields and try again.',
    retry: 'by-hand',
  },
  unauthenticated: { status: 401, title: 'Sign in first', effect: typedIsKept, advice: 'Sign in to go on.', retry: 'by-hand' },
  session_locked: { status: 401, title: 'The session is locked', effect: typedIsKept, advice: 'Enter your password to go on.', retry: 'by-hand' },
  forbidden: {
    status: 403,
    title: 'You do not have the right to do this',
    effect: unchanged,
    advice: 'Somebody with the right can do it, or give it to you.',
    retry: 'never',
  },
  untrusted_origin: {
    status: 403,
    title: 'The request did not come from the application',
    effect: unchanged,
    advice: 'Open CUBE-PRO at its usual address and try again.',
    retry: 'by-hand',
  },
  not_found: { status: 404, title: 'There is no such record', effect: unchanged, advice: 'It may have been removed, or the link may be old.', retry: 'never' },
  conflict: {
    status: 409,
    title: 'Somebody else changed this first',
    effect: typedIsKept,
    advice: 'Look at the change, then decide what stays.',
    retry: 'by-hand',
  },
  not_possible: {
    status: 409,
    title: 'This cannot be done in the present state',
    effect: unchanged,
    advice: 'Clear what stands in the way and try again.',
    retry: 'by-hand',
  },
  payload_too_large: { status: 413, title: 'This is too large', effect: unchanged, advice: 'Choose a smaller file.', retry: 'by-hand' },
  unsupported_media: { status: 415, title: 'This kind of content is not accepted', effect: unchanged, advice: 'Choose another file.', retry: 'by-hand' },
  too_many_requests: { status: 429, title: 'Too many requests', effect: unchanged, advice: 'Wait a moment, then try again.', retry: 'by-hand' },
  internal: {
    status: 500,
    title: 'Something went wrong in the program',
    effect: 'The change was not made; what was saved before is safe.',
    advice: 'Try again. If it happens twice, tell your administrator.',
    retry: 'by-hand',
  },
  outcome_unknown: {
    status: 500,
    title: 'It is not known whether this was saved',
    effect: 'The connection to the database was lost while it was being saved.',
    advice: 'Look whether the change is there before you make it again.',
    retry: 'never',
  },
  busy: {
    status: 503,
    title: 'Too much is being done at once',
    effect: unchanged,
    advice: 'Wait a moment, then try again.',
    retry: { firstMs: 250, longestMs: 3_000, forMs: 20_000 },
  },
  database_locked: {
    status: 503,
    title: 'Another program holds the database',
    effect: unchanged,
    advice: 'Close that program, or wait until it is done, and try again.',
    retry: { firstMs: 1_000, longestMs: 5_000, forMs: 60_000 },
  },
  database_unreachable: {
    status: 503,
    title: 'The database server cannot be reached',
    effect: savedIsSafe,
    advice: 'Try again when it is back.',
    retry: untilBack,
  },
  database_read_only: {
    status: 503,
    title: 'The database server takes no changes',
    effect: savedIsSafe,
    advice: 'Connect CUBE-PRO to the primary server, or wait until this one has become it.',
    retry: 'by-hand',
  },
  database_access_denied: {
    status: 500,
    title: 'The database server does not let CUBE-PRO in',
    effect: unchanged,
    advice: 'Check the user name, the password, the name of the database and its rights there.',
    retry: 'by-hand',
  },
  database_damaged: {
    status: 500,
    title: 'The database is damaged',
    effect: unchanged,
    advice: 'Stop working and restore the last good backup.',
    retry: 'never',
  },
  storage_full: { status: 507, title: 'The disk is full', effect: savedIsSafe, advice: 'Free some space on it and try again.', retry: 'by-hand' },
  storage_read_only: {
    status: 500,
    title: 'The data folder cannot be written to',
    effect: savedIsSafe,
    advice: 'Give CUBE-PRO the right to write there and try again.',
    retry: 'by-hand',
  },
  storage_failed: {
    status: 500,
    title: 'The disk does not read or write as it should',
    effect: unchanged,
    advice: 'Check the disk and its connection, and that there is a fresh backup, before you go on.',
    retry: 'by-hand',
  },
  file_damaged: {
    status: 500,
    title: 'The file is damaged',
    effect: 'It is no longer what was put on the record, so it is not shown. Nothing was changed.',
    advice: 'Put it back from a backup, or add the same file once more.',
    retry: 'never',
  },
  schema_newer: {
    status: 500,
    title: 'This database was last used by a newer CUBE-PRO',
    effect: unchanged,
    advice: 'Install the newer CUBE-PRO that was used last.',
    retry: 'never',
  },
  schema_mismatch: {
    status: 500,
    title: 'This database does not have the schema of this CUBE-PRO',
    effect: unchanged,
    advice: 'Open it with the CUBE-PRO that it was made with, or restore a backup.',
    retry: 'never',
  },
  // Said by a page that gets no answer. The status is what a proxy says then.
  server_unreachable: {
    status: 502,
    title: 'The server cannot be reached',
    effect: 'What you see is kept, and so is what you typed.',
    advice: 'Try again when it is back.',
    retry: untilBack,
  },
} as const satisfies Record<string, ErrorMeaning>;

export type ErrorCode = keyof typeof errorCodes;

export const meaningOf = (code: ErrorCode): ErrorMeaning => errorCodes[code];

/** True where the installation is at fault and not the call: the table then says all there is to say. */
export const isFault = (code: ErrorCode): boolean => errorCodes[code].status >= 500;

/**
 * The whole meaning as one line, for a log, a command line or a program.
 * @param what happened, where that is more exact than the title; without a full stop
 */
export function sentenceOf(code: ErrorCode, what: string = errorCodes[code].title): string {
  const { effect, advice } = errorCodes[code];
  return `${what}. ${effect} ${advice}`;
}

/** @param failures how often it has failed so far, from 1. @returns null where it is not tried again by itself. */
export function pauseBeforeRetryMs(code: ErrorCode, failures: number): number | null {
  const { retry } = meaningOf(code);
  if (typeof retry === 'string') return null;
  const pauseMs = (failure: number): number => Math.min(retry.firstMs * 2 ** (failure - 1), retry.longestMs);
  if (retry.forMs !== null) {
    const waitedMs = Array.from({ length: failures - 1 }, (_, i) => pauseMs(i + 1)).reduce((sum, ms) => sum + ms, 0);
    if (waitedMs + pauseMs(failures) > retry.forMs) return null;
  }
  return pauseMs(failures);
}

/** No running program answers with these: it does not start, or is not there. */
const unanswered = ['schema_newer', 'schema_mismatch', 'server_unreachable'] as const satisfies readonly ErrorCode[];
export type AnsweredCode = Exclude<ErrorCode, (typeof unanswered)[number]>;
export const answeredCodes = (Object.keys(errorCodes) as ErrorCode[]).filter((code): code is AnsweredCode => !unanswered.some((other) => other === code));
