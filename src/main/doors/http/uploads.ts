/**
 * Receives files as raw request bodies, streamed, each for an operation that says it takes them: the answer names the upload for it.
 * A file comes at once; or, begun with its `Upload-Length`, in parts: after a lost connection HEAD says where to go on.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Call, Outcome } from '#kernel/call.ts';
import { callOf } from './credential.ts';
import { sendProblem } from './problem-document.ts';

interface Progress {
  readonly size: number;
  readonly arrived: number;
}

export interface HttpUploads {
  receive(operation: string, source: AsyncIterable<Uint8Array>, call: Call): Promise<Outcome<{ uploadId: string }>>;
  begin(operation: string, size: number, call: Call): Promise<Outcome<{ uploadId: string }>>;
  progress(uploadId: string, call: Call): Promise<Outcome<Progress>>;
  resume(uploadId: string, from: number, source: AsyncIterable<Uint8Array>, call: Call): Promise<Outcome<Progress>>;
}

interface OneUpload {
  Params: { uploadId: string };
}

export function addUploads(server: FastifyInstance, uploads: HttpUploads): void {
  const path = '/api/v1/uploads';
  // In a scope of its own: elsewhere a body of another type than JSON is refused.
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));

    scope.post<{ Querystring: { operation?: unknown } }>(path, async (request, reply) => {
      const operation = String(request.query.operation ?? '');
      const length = request.headers['upload-length'];
      const outcome = await (length === undefined
        ? taking(request, (body) => uploads.receive(operation, body, callOf(request)))
        : uploads.begin(operation, wholeNumber(length), callOf(request)));
      return outcome.ok ? reply.code(201).header('location', `${path}/${outcome.value.uploadId}`).send(outcome.value) : sendProblem(reply, outcome.error);
    });

    scope.head<OneUpload>(`${path}/:uploadId`, async (request, reply) => {
      const outcome = await uploads.progress(request.params.uploadId, callOf(request));
      return outcome.ok ? tell(reply, outcome.value).send() : sendProblem(reply, outcome.error);
    });

    scope.patch<OneUpload>(`${path}/:uploadId`, async (request, reply) => {
      const { uploadId } = request.params;
      const from = wholeNumber(request.headers['upload-offset']);
      const outcome = await taking(request, (body) => uploads.resume(uploadId, from, body, callOf(request)));
      return outcome.ok ? tell(reply, outcome.value).send({ uploadId }) : sendProblem(reply, outcome.error);
    });
    done();
  });
}

/**
 * What is refused in the middle is read to its end and thrown away: its sender goes on writing before it reads the answer, and
 * asks the next thing over the same connection. Whoever never comes to an end is cut off by the time-out for requests.
 */
async function taking<Value>({ raw }: FastifyRequest, work: (body: AsyncIterable<Uint8Array>) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const outcome = await work(raw.iterator({ destroyOnReturn: false }));
  if (!outcome.ok) raw.resume();
  return outcome;
}

const wholeNumber = (header: string | string[] | undefined): number => (typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : Number.NaN);

const tell = (reply: FastifyReply, { size, arrived }: Progress): FastifyReply =>
  reply.header('upload-length', size).header('upload-offset', arrived).header('cache-control', 'no-store');
