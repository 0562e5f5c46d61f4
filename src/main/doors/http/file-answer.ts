/** Sends a file: streamed piece by piece or out of memory, never sniffed, never run in our origin. */
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FileResult } from '#shared/contract/fields.ts';

export function sendFile(reply: FastifyReply, { name, mediaType, body }: FileResult): FastifyReply {
  const inMemory = body instanceof Uint8Array;
  return (
    reply
      .type(mediaType)
      .header('content-length', inMemory ? body.byteLength : body.size)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      // Who may see the file can change: the browser asks each time.
      .header('cache-control', 'private, no-cache')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(inMemory ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : Readable.from(body.read(), { objectMode: false }))
  );
}
