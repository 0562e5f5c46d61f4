/** What a problem says on screen, in one place for notes, pages and toasts. */
import { text } from '#renderer/app/text/text.ts';
import type { Problem } from '#renderer/api/problem.ts';
import { isFault, meaningOf } from '#shared/contract/errors.ts';

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

/** The words in place of something that is read: what never stops being tried is not for the person to try. */
export function wordsOfReading(problem: Problem): ProblemWords {
  const { title, effect, advice, retry } = meaningOf(problem.code);
  const isTriedByItself = typeof retry !== 'string' && retry.forMs === null;
  return { what: title, effect, advice: isTriedByItself ? text.problems.triedByItself : advice };
}
