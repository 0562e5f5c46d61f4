/** Errors of an operation as the interface meets them: always a code of the contract, a sentence and its data. */
import { ORPCError } from '@orpc/client';
import { errorCodes, type ErrorCode } from '#shared/contract/errors.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';

export type Problem = ORPCError<ErrorCode, ProblemData | undefined>;

export function toProblem(code: ErrorCode, message: string, data?: ProblemData): Problem {
  return new ORPCError(code, { status: errorCodes[code].status, message, data, defined: true });
}

/** True for what an operation refused; false for a fault of the page itself. */
export const isProblem = (error: unknown): error is Problem => error instanceof ORPCError && error.code in errorCodes;

/** Any error as a problem, so that one component can show it. A fault of the page becomes `internal`. */
export const asProblem = (error: unknown): Problem => (isProblem(error) ? error : toProblem('internal', errorCodes.internal.title));

/** True where a command may have been carried out although nobody said so. */
export const isAnswerLost = (error: unknown): boolean => isProblem(error) && (error.code === 'server_unreachable' || error.code === 'outcome_unknown');

/** True where the session ended or is held: somebody has to sign in or unlock before anything else. */
export const isSessionTrouble = (error: unknown): boolean => isProblem(error) && (error.code === 'unauthenticated' || error.code === 'session_locked');
