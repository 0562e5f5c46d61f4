/** Writes and moves files so that what was acknowledged is still there after a power cut. */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { say } from '#text/say.ts';
import { AttachmentFault } from './attachment-fault.ts';

/** Small enough that neither hashing nor copying holds the event loop, whatever the source hands over at once. */
const pieceBytes = 1024 * 1024;

export interface Written {
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/**
 * Streams the source to a new file and waits until the disk has it; never holds more than a piece in memory.
 * Leaves a partial file behind when it throws.
 * @throws AttachmentFault `payload_too_large` as soon as one byte too many arrives.
 */
export async function writeStream(path: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Written> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new AttachmentFault('payload_too_large', say.files.tooLarge(readableSize(maxBytes)));
      for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
        const piece = chunk.subarray(at, at + pieceBytes);
        hash.update(piece);
        await file.appendFile(piece);
      }
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** Puts the bytes into place at once: a reader sees the old file, the new one or none, never a part. */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
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

const readableSize = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / (1024 * 1024))} MB` : bytes >= 1024 ? `${Math.floor(bytes / 1024)} KB` : `${bytes} bytes`;
