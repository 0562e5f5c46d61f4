/** Errors as RFC 9457 problem documents with a stable `code`. */
import type { FastifyReply } from 'fastify';
import { errorCodes, meaningOf, type ErrorCode } from '#shared/contract/errors.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';
import type { OutcomeError } from '#kernel/call.ts';

export const problemMediaType = 'application/problem+json';

/** Where trying again helps by itself, or it is known when: the header that says so. */
export function sayWhenToRetry(reply: FastifyReply, { code, data }: { readonly code: ErrorCode; readonly data?: ProblemData | undefined }): FastifyReply {
  const { retry } = meaningOf(code);
  const afterMs = data?.retryAfterMs ?? (typeof retry === 'string' ? undefined : retry.longestMs);
  return afterMs === undefined ? reply : reply.header('retry-after', Math.ceil(afterMs / 1000));
}

export function sendProblem(reply: FastifyReply, { code, message, data }: OutcomeError): FastifyReply {
  const { status, title } = errorCodes[code];
  sayWhenToRetry(reply, { code, data });
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="CUBE-PRO"');
  return reply
    .code(status)
    .type(problemMediaType)
    .send(Buffer.from(JSON.stringify({ type: `urn:cube-pro:problem:${code}`, title, status, detail: message, code, requestId: reply.request.id, ...data })));
}
