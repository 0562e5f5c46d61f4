/** The bytes of files in a folder: `incoming/<id>` while they are on their way, `ab/cd/<hash>` once they are kept. */
import { constants, createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileBytes } from '#kernel/ports.ts';
import { moveDurably, nullIfMissing } from './durable-files.ts';

/** Small enough that neither hashing nor copying holds the event loop, whatever the source hands over at once. */
const pieceBytes = 1024 * 1024;

/** Where a file that is kept stands in a folder of them. */
export const keptPath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
export const incomingPath = (folder: string, fileId: string): string => join(folder, 'incoming', fileId);

export async function openFolderBytes(folder: string): Promise<FileBytes> {
  await mkdir(join(folder, 'incoming'), { recursive: true });
  const pathOf = (address: string): string => (isHash(address) ? keptPath(folder, address) : incomingPath(folder, address));
  return {
    pathOf,

    async sizeOf(address) {
      return (await stat(pathOf(address)).catch(nullIfMissing))?.size ?? null;
    },

    async append(fileId, from, source) {
      const file = await open(pathOf(fileId), constants.O_WRONLY | constants.O_CREAT);
      try {
        let at = from;
        for await (const chunk of source)
          for (let start = 0; start < chunk.byteLength; start += pieceBytes) {
            const piece = chunk.subarray(start, start + pieceBytes);
            await file.write(piece, 0, piece.byteLength, at);
            at += piece.byteLength;
          }
      } finally {
        await file.sync().finally(() => file.close());
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
