/** The bytes of files in a folder: `incoming/<id>` while they are on their way, `ab/cd/<hash>` once they are kept. */
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileBytes } from '#kernel/ports.ts';
import { say } from '#text/say.ts';
import { AttachmentFault } from './attachment-fault.ts';
import { moveDurably, nullIfMissing } from './durable-files.ts';

/** Small enough that neither hashing nor copying holds the event loop, whatever the source hands over at once. */
const pieceBytes = 1024 * 1024;

/** Where a file that is kept stands in a folder of them. */
export const keptPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
export const incomingPath = (folder: string, fileId: string): string => join(folder, 'incoming', fileId);

/** Somebody who adds to a file. */
interface Writer {
  /** The piece on its way to the disk. */
  writing: Promise<void>;
}

export async function openFolderBytes(folder: string): Promise<FileBytes> {
  await mkdir(join(folder, 'incoming'), { recursive: true });
  const pathOf = (address: string): string => (isHash(address) ? keptPath(folder, address) : incomingPath(folder, address));
  const sizeOf = async (address: string): Promise<number | null> => (await stat(pathOf(address)).catch(nullIfMissing))?.size ?? null;
  // A connection that broke without a word stands open for minutes: whoever comes anew goes on, and whoever was there stops.
  // The folder is this process's alone.
  const writers = new Map<string, Writer>();
  return {
    pathOf,

    sizeOf,

    async append(fileId, from, source) {
      const before = writers.get(fileId);
      // Whoever comes third waits for the second, who waits for the first one's piece.
      const own: Writer = { writing: before?.writing.catch(() => undefined) ?? Promise.resolve() };
      writers.set(fileId, own);
      const assertTurn = (): void => {
        if (writers.get(fileId) !== own) throw new AttachmentFault('conflict', say.files.partArrived);
      };
      try {
        await own.writing;
        assertTurn();
        if (((await sizeOf(fileId)) ?? 0) !== from) throw new AttachmentFault('conflict', say.files.partArrived);
        const file = await open(pathOf(fileId), 'a');
        try {
          for await (const chunk of source)
            for (let start = 0; start < chunk.byteLength; start += pieceBytes) {
              assertTurn();
              own.writing = file.appendFile(chunk.subarray(start, start + pieceBytes));
              await own.writing;
            }
          assertTurn();
        } finally {
          await file.sync().finally(() => file.close());
        }
      } finally {
        if (writers.get(fileId) === own) writers.delete(fileId);
      }
    },

    read: (address) => createReadStream(pathOf(address), { highWaterMark: pieceBytes }),

    async keep(fileId, sha256) {
      await moveDurably(pathOf(fileId), pathOf(sha256)).catch(nullIfMissing);
    },

    drop: (fileId) => rm(pathOf(fileId), { force: true }),

    sweepIncoming: async (olderThanMs) => (await sweepFolder(join(folder, 'incoming'), olderThanMs)).length,
  };
}

/** Removes the files that nothing was written to for so long; a folder that is not there has none. @returns the names of those that went */
export async function sweepFolder(folder: string, olderThanMs: number): Promise<string[]> {
  const limit = Date.now() - olderThanMs;
  const removed: string[] = [];
  for (const name of (await readdir(folder).catch(nullIfMissing)) ?? []) {
    const path = join(folder, name);
    const found = await stat(path).catch(nullIfMissing);
    if (!found || found.mtimeMs > limit) continue;
    await rm(path, { force: true });
    removed.push(name);
  }
  return removed;
}

const isHash = (address: string): boolean => address.length === 64;
