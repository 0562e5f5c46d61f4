/** Files that operations answer with, as they cross to a page: whole bytes over IPC, a stream for an address. */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileAnswer } from '#shared/bridge.ts';
import type { FileResult } from '#shared/contract/fields.ts';

/** The file with all its bytes, to cross the bridge. */
export async function toFileAnswer({ name, mediaType, body }: FileResult): Promise<FileAnswer> {
  return { name, mediaType, bytes: body instanceof Uint8Array ? body : await buffer(body.read()) };
}

/** The file as an answer to a request for its address; a large one is streamed. */
export function toResponse({ name, mediaType, body }: FileResult): Response {
  const length = body instanceof Uint8Array ? body.byteLength : body.size;
  const content = body instanceof Uint8Array ? Uint8Array.from(body) : Readable.toWeb(Readable.from(body.read(), { objectMode: false }));
  return new Response(content as BodyInit, {
    headers: {
      'content-type': mediaType,
      'content-length': String(length),
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      // A file is shown, never run with the rights of the application.
      'content-security-policy': "default-src 'none'; sandbox",
      // Who may see the file can change: the page asks each time.
      'cache-control': 'private, no-cache',
    },
  });
}
