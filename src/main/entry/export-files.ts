/** Hands the exports room its port: a thread for each export that is written, and the folder where files wait to be fetched. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { errorCodes, type ErrorCode } from '#shared/contract/errors.ts';
import { permissions, type Permission, type Scope } from '#shared/contract/permissions.ts';
import type { Log } from '#kernel/ports.ts';
import { problem } from '#kernel/problem.ts';
import type { ExportFiles, Rights } from '#modules/ground/exports/index.ts';
import { AttachmentFault } from '#platform/files/attachment-fault.ts';
import { ExportStore } from '#platform/files/export-store.ts';
import { workerFile } from '#platform/worker-file.ts';
import { say } from '#text/say.ts';
import type { ExportMessage, ExportWork } from './export-work.ts';

interface Options {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly log?: Log;
}

/** The heap of one thread: the rows of one page and the ids of those before it. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };
/** A thread that does not listen is ended. */
const graceMs = 300;

const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name);
const noteOfRights = z.object({
  grants: z.array(z.tuple([z.custom<Permission>((name) => typeof name === 'string' && isPermission(name)), z.enum(['own', 'team', 'all'] satisfies Scope[])])),
  teamIds: z.array(z.string()),
});

export function createExportFiles({ dataFolder, databaseUrl, log }: Options): ExportFiles {
  const store = new ExportStore(join(dataFolder, 'exports'));
  return {
    async write(order, { signal, progress }) {
      const { file, partial } = await store.begin().catch(rethrow);
      try {
        const written = await inThread({ order, dataFolder, databaseUrl, partial, flag: new Int32Array(new SharedArrayBuffer(4)) }, signal, progress, log);
        await store.keep(file, JSON.stringify({ grants: [...order.actor.grants], teamIds: order.actor.teamIds }));
        return { file, ...written };
      } catch (error) {
        await store.remove(file);
        return rethrow(error);
      }
    },
    async open(file, sha256) {
      const { note, body } = await store.open(file, sha256).catch((error: unknown) => {
        throw error instanceof AttachmentFault && error.code === 'not_found' ? problem('not_found', say.exports.elsewhere) : error;
      });
      const { grants, teamIds } = noteOfRights.parse(JSON.parse(note));
      return { rights: { grants: new Map(grants), teamIds } satisfies Rights, body };
    },
    remove: (file) => store.remove(file),
    removeOlderThan: (ageMs) => store.removeOlderThan(ageMs),
  };
}

/** @throws the reason of `signal` once it is aborted and the thread is gone. */
async function inThread(work: ExportWork, signal: AbortSignal, progress: (rows: number) => void, log: Log | undefined) {
  signal.throwIfAborted();
  const thread = new Worker(workerFile('export'), { workerData: work, name: 'export', execArgv: [], resourceLimits });
  let end: Extract<ExportMessage, { kind: 'written' | 'failed' }> | null = null;
  const ended = new Promise<void>((resolve, reject) => {
    thread.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') progress(message.rows);
      else if (message.kind === 'log') log?.[message.level](message.fields, message.message);
      else end = message;
    });
    thread.on('error', reject);
    thread.on('exit', () => resolve());
  });
  const stop = (): void => {
    Atomics.store(work.flag, 0, 1);
    thread.postMessage('stop');
    void wait(graceMs, undefined, { ref: false }).then(() => thread.terminate());
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await ended;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  return resultOf(end);
}

function resultOf(end: Extract<ExportMessage, { kind: 'written' | 'failed' }> | null) {
  if (end?.kind === 'written') {
    const { rows, sizeBytes, sha256 } = end;
    return { rows, sizeBytes, sha256 };
  }
  if (end === null) throw new Error('The thread of an export ended without a word');
  if (end.code !== null && Object.hasOwn(errorCodes, end.code)) throw problem(end.code as ErrorCode, end.message, end.data);
  throw Object.assign(new Error(end.message), { stack: end.stack });
}

/** What the disk says in the words of the contract. */
function rethrow(error: unknown): never {
  throw error instanceof AttachmentFault ? problem(error.code, error.message) : error;
}
