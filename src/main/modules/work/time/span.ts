/** The span of an entry by hand: a start and minutes, never in the future. */
import { invalid } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

/** Clocks of two computers differ a little. */
const toleranceMs = 60_000;

/** @returns the end. @throws invalid_input for time that has not passed yet. */
export function endOfSpan(startedAtMs: number, minutes: number, nowMs: number): number {
  if (startedAtMs > nowMs + toleranceMs) throw invalid('startedAt', say.time.startsInFuture);
  const endMs = startedAtMs + minutes * 60_000;
  if (endMs > nowMs + toleranceMs) throw invalid('minutes', say.time.notPassed);
  return endMs;
}
