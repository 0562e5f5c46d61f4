/** Reads files that are addressed by the hash of their content, and never hands out one that is not what its address says. */
import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { damaged } from './attachment-fault.ts';
import { nullIfMissing } from './durable-files.ts';

/** A piece is hashed in about half a millisecond: whoever else waits for the event loop does not notice. */
const pieceBytes = 256 * 1024;
/** Photos that are looked at often are read once for the check and not again until somebody touches them. */
const remembered = 10_000;

interface Checked {
  readonly size: number;
  /** The content; throws where the file was touched after it was checked. */
  read(): AsyncGenerator<Uint8Array>;
}

export class CheckedFiles {
  /** By path, the file that was found genuine there: the one that was asked for last stands last. */
  readonly #genuine = new Map<string, string>();
  /** Whoever asks for a file that is being checked waits for the same check. */
  readonly #underWay = new Map<string, Promise<number | null>>();

  /** @returns null where there is no file. @throws AttachmentFault `file_damaged` where its content has another hash. */
  async open(path: string, sha256: string): Promise<Checked | null> {
    const check = this.#underWay.get(path) ?? this.#check(path, sha256);
    this.#underWay.set(path, check);
    try {
      const size = await check;
      return size === null ? null : { size, read: () => this.#read(path) };
    } finally {
      this.#underWay.delete(path);
    }
  }

  async #check(path: string, sha256: string): Promise<number | null> {
    const file = await open(path, 'r').catch(nullIfMissing);
    if (file === null) return null;
    try {
      const found = await stampOf(file);
      if (this.#genuine.get(path) !== found.stamp) {
        const hash = createHash('sha256');
        for await (const piece of piecesOf(file)) hash.update(piece);
        // What was written to it meanwhile may have missed the hash.
        if (hash.digest('hex') !== sha256 || (await stampOf(file)).stamp !== found.stamp) throw damaged();
      }
      this.#remember(path, found.stamp);
      return found.size;
    } finally {
      await file.close();
    }
  }

  async *#read(path: string): AsyncGenerator<Uint8Array> {
    const file = await open(path, 'r');
    try {
      if ((await stampOf(file)).stamp !== this.#genuine.get(path)) throw damaged();
      yield* piecesOf(file);
    } finally {
      await file.close();
    }
  }

  #remember(path: string, stamp: string): void {
    this.#genuine.delete(path);
    this.#genuine.set(path, stamp);
    const [oldest] = this.#genuine.keys();
    if (this.#genuine.size > remembered && oldest !== undefined) this.#genuine.delete(oldest);
  }
}

/** Of what stands in a file now. */
export async function hashOf(path: string): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'r');
  try {
    for await (const piece of piecesOf(file)) {
      hash.update(piece);
      size += piece.byteLength;
    }
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}

async function* piecesOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** Which file it is, and when it was last touched: programs can set the time of a change, but not that of the entry (`ctime`). */
async function stampOf(file: FileHandle): Promise<{ readonly stamp: string; readonly size: number }> {
  const { dev, ino, size, mtimeNs, ctimeNs }: BigIntStats = await file.stat({ bigint: true });
  return { stamp: [dev, ino, size, mtimeNs, ctimeNs].join(' '), size: Number(size) };
}
