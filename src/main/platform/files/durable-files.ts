/** Writes and moves files so that what was acknowledged is still there after a power cut. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts a file into place at once, streamed where it comes in pieces: a reader sees the old file, the new one or none, never a part. */
export async function writeWhole(path: string, bytes: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${path}.${crypto.randomUUID()}.part`;
  try {
    const file = await open(partial, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Moves a file to its final address, whose folders are made as needed, and waits until the disk knows the new name. */
export async function moveDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const firstMade = await mkdir(folder, { recursive: true });
  await rename(from, to);
  await syncFolder(folder);
  if (firstMade) for (let made = folder; made.length >= firstMade.length; made = dirname(made)) await syncFolder(dirname(made));
}

export function nullIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') return null;
  throw error;
}

async function syncFolder(path: string): Promise<void> {
  // Windows does not open folders, and writes their entries through by itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
