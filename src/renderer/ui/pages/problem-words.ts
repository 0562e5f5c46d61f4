/** What a problem says on screen, in one place for notes, pages and toasts. */
import { text } from '#renderer/text/text.ts';
import type { Problem } from '#renderer/api/problem.ts';
import { isFault, meaningOf, type ErrorCode } from '#shared/contract/errors.ts';

export interface ProblemWords {
  readonly what: string;
  /** Whether anything was changed or lost. */
  readonly effect: string;
  /** What to do. */
  readonly advice: string;
}

/** The operation's own sentence is the more exact one, except of a fault: of that the table says all, but for what happened, which may be told more exactly. What nobody foresaw has a number to report. */
export function wordsOf({ code, message, data }: Problem): ProblemWords {
  const { title, effect, advice } = meaningOf(code);
  const rest = `. ${effect} ${advice}`;
  const what = message.endsWith(rest) ? message.slice(0, -rest.length) : isFault(code) && code !== 'internal' ? title : message;
  return { what, effect, advice: data?.retryAfterMs ? text.problems.waitSeconds(Math.ceil(data.retryAfterMs / 1000)) : advice };
}

/** What is read is asked for again until there is an answer: nobody has to try. */
function isTriedByItself(code: ErrorCode): boolean {
  const { retry } = meaningOf(code);
  return typeof retry !== 'string' && retry.forMs === null;
}

/** Whether a person who tries what is read again may help. */
export const isForThePersonToTry = (code: ErrorCode): boolean => meaningOf(code).retry !== 'never' && !isTriedByItself(code);

/** The words in place of something that is read. */
export function wordsOfReading(problem: Problem): ProblemWords {
  const { title, effect, advice } = meaningOf(problem.code);
  return { what: title, effect, advice: isTriedByItself(problem.code) ? text.problems.triedByItself : advice };
}
