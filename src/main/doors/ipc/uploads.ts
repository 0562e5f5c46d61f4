/** Takes files from pages in bounded pieces and hands each on as one stream that is never held in memory. */
import { randomUUID } from 'node:crypto';
import type { WebContents } from 'electron';
import { uploadChunkBytes, type Outcome, type UploadStep } from '#shared/bridge.ts';

export type UploadOutcome = Outcome<{ uploadId: string }>;
/** Keeps what the stream brings, up to its own limit; may answer before the stream ends, with a refusal. */
export type UploadReceiver = (operation: string, source: AsyncIterable<Uint8Array>) => Promise<UploadOutcome>;

/** Files on their way at the same time, all windows together: each holds one piece in memory. */
const maxAtOnce = 64;

export interface Uploads {
  /** @returns the id under which the pieces follow. */
  begin(page: WebContents, operation: unknown, sizeBytes: unknown): string;
  /** Resolves once the piece was taken, so that a page never runs ahead of the disk. */
  chunk(page: WebContents, id: unknown, bytes: unknown): Promise<UploadStep>;
  finish(page: WebContents, id: unknown): Promise<UploadOutcome>;
  abort(page: WebContents, id: unknown): void;
  /** Ends everything a page had begun: it was closed, or shows another document. */
  abortAll(page: WebContents): void;
}

interface Upload {
  readonly page: WebContents;
  readonly writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly outcome: Promise<UploadOutcome>;
  readonly sizeBytes: number;
  takenBytes: number;
}

export function createUploads(receive: UploadReceiver): Uploads {
  const underway = new Map<string, Upload>();

  /** @throws where the id is none of this page's. */
  function find(page: WebContents, id: unknown): [string, Upload] {
    const upload = typeof id === 'string' ? underway.get(id) : undefined;
    if (typeof id !== 'string' || upload?.page !== page) throw new Error('There is no such upload');
    return [id, upload];
  }

  /** The receiver sees its stream fail and drops what it has. */
  function stop(id: string, { writer }: Upload): void {
    underway.delete(id);
    // A stream that the receiver has closed already cannot be stopped again, and need not be.
    writer.abort(new Error('The upload was given up')).catch(() => undefined);
  }

  async function end(id: string, upload: Upload): Promise<UploadOutcome> {
    try {
      return await upload.outcome;
    } finally {
      stop(id, upload);
    }
  }

  return {
    begin(page, operation, sizeBytes) {
      if (typeof operation !== 'string') throw new Error('An upload begins with the operation that takes it');
      if (typeof sizeBytes !== 'number' || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0) {
        throw new Error('An upload begins with its size in bytes');
      }
      if (underway.size >= maxAtOnce) throw new Error('Too many files at once: wait until one is done');
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const outcome = receive(operation, readable);
      // A failure is told with the next piece; until then it must not count as unhandled.
      outcome.catch(() => undefined);
      const id = randomUUID();
      underway.set(id, { page, writer: writable.getWriter(), outcome, sizeBytes, takenBytes: 0 });
      return id;
    },

    async chunk(page, candidate, bytes) {
      const [id, upload] = find(page, candidate);
      if (!(bytes instanceof Uint8Array) || bytes.byteLength > uploadChunkBytes) {
        stop(id, upload);
        throw new Error(`A piece of a file is at most ${uploadChunkBytes} bytes`);
      }
      upload.takenBytes += bytes.byteLength;
      if (upload.takenBytes > upload.sizeBytes) {
        stop(id, upload);
        throw new Error('The file is larger than was said at the beginning');
      }
      const taken = upload.writer.write(bytes).then(() => 'taken' as const);
      // Where the receiver has closed the stream its answer is known, and says more than the failed write.
      const step = await Promise.race([taken, upload.outcome]).catch(() => upload.outcome);
      if (step === 'taken') return { ended: false };
      taken.catch(() => undefined);
      return { ended: true, outcome: await end(id, upload) };
    },

    async finish(page, candidate) {
      const [id, upload] = find(page, candidate);
      if (upload.takenBytes !== upload.sizeBytes) {
        stop(id, upload);
        throw new Error('The file is shorter than was said at the beginning');
      }
      upload.writer.close().catch(() => undefined);
      return end(id, upload);
    },

    abort(page, candidate) {
      const upload = typeof candidate === 'string' ? underway.get(candidate) : undefined;
      if (typeof candidate === 'string' && upload?.page === page) stop(candidate, upload);
    },

    abortAll(page) {
      for (const [id, upload] of underway) if (upload.page === page) stop(id, upload);
    },
  };
}
