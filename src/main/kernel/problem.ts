/** Makes the errors an operation may answer with; anything else that is thrown becomes `internal`. */
import { ORPCError } from '@orpc/server';
import { errorCodes, type ErrorCode } from '#shared/contract/errors.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';
import { say, type Catalogue } from '#text/say.ts';

export type Problem = ORPCError<ErrorCode, ProblemData | undefined>;

/**
 * @param message a sentence for the person: what happened and what to do; never an internal detail.
 * @param cause what it was made of, for the log alone.
 */
export const problem = (code: ErrorCode, message: string, data?: ProblemData, cause?: unknown): Problem =>
  new ORPCError(code, { status: errorCodes[code].status, message, data, defined: true, cause });

export const isProblem = (error: unknown): error is Problem => error instanceof ORPCError && error.code in errorCodes;

/** What does not exist, or not for this person. */
export const notFound = (what: keyof Catalogue['none']) => problem('not_found', say.none[what]);

export const invalid = (path: string, message: string) => problem('invalid_input', message, { issues: [{ path, message }] });
