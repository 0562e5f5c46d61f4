/** Receives files as raw request bodies, streamed: the answer names the upload for the operation that takes it. */
import type { FastifyInstance } from 'fastify';
import type { Call, Outcome } from '#kernel/call.ts';
import type { Kernel } from '#kernel/kernel.ts';
import { callOf } from './credential.ts';
import { sendProblem } from './problem-document.ts';

export type ReceiveUpload = (source: AsyncIterable<Uint8Array>, call: Call) => Promise<Outcome<{ uploadId: string }>>;

export function addUploads(server: FastifyInstance, kernel: Kernel, receive: ReceiveUpload): void {
  // In a scope of its own: elsewhere a body of another type than JSON is refused.
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.post('/api/v1/uploads', {
      preParsing: async (request, reply) => {
        const refusal = await kernel.refusal('attachments.create', callOf(request));
        if (refusal) sendProblem(reply, refusal);
      },
      handler: async (request, reply) => {
        const outcome = await receive(request.raw, callOf(request));
        return outcome.ok ? reply.code(201).send(outcome.value) : sendProblem(reply, outcome.error);
      },
    });
    done();
  });
}
