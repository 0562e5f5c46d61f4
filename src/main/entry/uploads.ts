/** Files on their way in, for the doors: who may send what is decided before a byte is read. */
import type { OpenDatabase } from '#database/open-database.ts';
import type { Call, Outcome } from '#kernel/call.ts';
import type { Kernel } from '#kernel/kernel.ts';
import type { Log } from '#kernel/ports.ts';
import type { Problem } from '#kernel/problem.ts';
import {
  beginUpload,
  continueUpload,
  findUpload,
  progressOf,
  receiveUpload,
  type UploadFiles,
  type UploadProgress,
} from '#modules/ground/attachments/index.ts';
import { say } from '#text/say.ts';

export interface Uploads {
  /** Keeps a file that comes at once until the operation it is sent for takes it by its id. */
  receive(operation: string, source: AsyncIterable<Uint8Array>, call: Call): Promise<Outcome<{ uploadId: string }>>;
  /** For a file that comes in parts. @param size of the whole, in bytes */
  begin(operation: string, size: number, call: Call): Promise<Outcome<{ uploadId: string }>>;
  /** How much of a file of the caller has arrived. */
  progress(uploadId: string, call: Call): Promise<Outcome<UploadProgress>>;
  /** Takes the next part, which begins at `from`; what arrived before a connection broke is kept. */
  resume(uploadId: string, from: number, source: AsyncIterable<Uint8Array>, call: Call): Promise<Outcome<UploadProgress>>;
}

interface Options {
  readonly kernel: Pick<Kernel, 'admitUpload' | 'actorOf'>;
  readonly database: Pick<OpenDatabase, 'within'>;
  readonly files: UploadFiles;
  readonly now: () => number;
  readonly log: Log;
  /** What went wrong as an error of the contract; null for a fault of the program. */
  readonly translate: (error: unknown) => Problem | null;
}

export function createUploads({ kernel, log, translate, ...services }: Options): Uploads {
  async function told<Value>(call: Call, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    try {
      return await work();
    } catch (error) {
      const known = translate(error);
      if (known) return { ok: false, error: { code: known.code, message: known.message, ...(known.data && { data: known.data }) } };
      log.error({ err: error, requestId: call.requestId }, 'A file could not be received');
      return { ok: false, error: { code: 'internal', message: say.files.notReceived } };
    }
  }

  return {
    receive: (operation, source, call) =>
      told(call, async () => {
        const admission = await kernel.admitUpload(operation, call);
        return admission.ok ? { ok: true, value: { uploadId: await receiveUpload(services, { ...admission.value, operation }, source) } } : admission;
      }),

    begin: (operation, size, call) =>
      told(call, async () => {
        const admission = await kernel.admitUpload(operation, call);
        return admission.ok ? { ok: true, value: { uploadId: await beginUpload(services, { ...admission.value, operation }, size) } } : admission;
      }),

    progress: (uploadId, call) =>
      told(call, async () => ({ ok: true, value: await progressOf(services, await findUpload(services, await kernel.actorOf(call), uploadId)) })),

    resume: (uploadId, from, source, call) =>
      told(call, async () => {
        const upload = await findUpload(services, await kernel.actorOf(call), uploadId);
        const admission = await kernel.admitUpload(upload.operation, call);
        return admission.ok ? { ok: true, value: await continueUpload(services, upload, admission.value.rule, from, source) } : admission;
      }),
  };
}
