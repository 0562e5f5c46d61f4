/** Receives files as raw request bodies, streamed, each for an operation that says it takes them: the answer names the upload for it. */
import type { FastifyInstance } from 'fastify';
import type { Call, Outcome } from '#kernel/call.ts';
import { callOf } from './credential.ts';
import { sendProblem } from './problem-document.ts';

export type ReceiveUpload = (operation: string, source: AsyncIterable<Uint8Array>, call: Call) => Promise<Outcome<{ uploadId: string }>>;

export function addUploads(server: FastifyInstance, receive: ReceiveUpload): void {
  // In a scope of its own: elsewhere a body of another type than JSON is refused.
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.post<{ Querystring: { operation?: unknown } }>('/api/v1/uploads', async (request, reply) => {
      const outcome = await receive(String(request.query.operation ?? ''), request.raw, callOf(request));
      return outcome.ok ? reply.code(201).send(outcome.value) : sendProblem(reply, outcome.error);
    });
    done();
  });
}
