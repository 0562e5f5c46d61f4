/** One REST route for each operation, and the one route by which pages call an operation by its name. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kernel } from '#kernel/kernel.ts';
import type { Outcome } from '#kernel/call.ts';
import type { FileResult } from '#shared/contract/fields.ts';
import { operations, type OperationDescription } from '#shared/contract/names.ts';
import { say } from '#text/say.ts';
import { callOf, clearSessionCookie, setSessionCookie, wantsCookie } from './credential.ts';
import { sendFile } from './file-answer.ts';
import { sendProblem } from './problem-document.ts';
import { inputReader } from './request-input.ts';

const endsSession = new Set(['auth.signOut', 'auth.signOutEverywhere']);

export function addOperationRoutes(server: FastifyInstance, kernel: Kernel): void {
  for (const operation of operations.values()) {
    const reader = inputReader(operation.input);
    server.route({
      method: operation.method,
      url: `/api/v1${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      config: { operation: operation.name },
      // After the rate limit and before the body is read: session and permission.
      preParsing: async (request, reply) => refuseEarly(kernel, operation.name, request, reply),
      handler: async (request, reply) => {
        const input = reader.read({
          params: request.params as object,
          query: request.query as Record<string, unknown>,
          body: request.body,
          ifMatch: request.headers['if-match'],
        });
        return answer(operation, await kernel.call(operation.name, input, callOf(request)), request, reply);
      },
    });
  }

  server.post<{ Params: { name: string } }>('/api/v1/operations/:name', {
    preParsing: async (request, reply) => refuseEarly(kernel, (request.params as { name: string }).name, request, reply),
    handler: async (request, reply) => {
      const operation = operations.get(request.params.name);
      if (!operation) return sendProblem(reply, { code: 'not_found', message: say.none.operation });
      return answer(operation, await kernel.call(operation.name, request.body ?? undefined, callOf(request)), request, reply, 200);
    },
  });
}

async function refuseEarly(kernel: Kernel, name: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const refusal = await kernel.refusal(name, callOf(request));
  if (refusal) sendProblem(reply, refusal);
}

function answer(
  operation: OperationDescription,
  outcome: Outcome,
  request: FastifyRequest,
  reply: FastifyReply,
  status = operation.successStatus,
): FastifyReply {
  if (!outcome.ok) return sendProblem(reply, outcome.error);
  if (operation.meta.file) return sendFile(reply, outcome.value as FileResult);
  let value = outcome.value;
  if (operation.name === 'auth.signIn' && wantsCookie(request)) {
    const { token, ...rest } = value as { token: string; expiresAt: string };
    setSessionCookie(request, reply, token, rest.expiresAt);
    value = rest;
  }
  if (endsSession.has(operation.name)) clearSessionCookie(request, reply);
  if (typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number') reply.header('etag', `"${value.version}"`);
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(value));
}
