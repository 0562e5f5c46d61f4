/** Errors as RFC 9457 problem documents with a stable `code`. */
import type { FastifyReply } from 'fastify';
import { errorCodes } from '#shared/contract/errors.ts';
import type { OutcomeError } from '#kernel/call.ts';

export const problemMediaType = 'application/problem+json';

export function sendProblem(reply: FastifyReply, { code, message, data }: OutcomeError): FastifyReply {
  const { status, title } = errorCodes[code];
  if (data?.retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(data.retryAfterMs / 1000));
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="CUBE-PRO"');
  return reply
    .code(status)
    .type(problemMediaType)
    .send(Buffer.from(JSON.stringify({ type: `urn:cube-pro:problem:${code}`, title, status, detail: message, code, requestId: reply.request.id, ...data })));
}
