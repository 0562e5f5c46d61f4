/** Copies of kept files on this computer, where their bytes stand in a database: fetched when they are asked for, checked, and bounded. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileBytes } from '#kernel/ports.ts';
import { damaged } from './attachment-fault.ts';
import { hashOf } from './checked-files.ts';
import { moveDurably, nullIfMissing, writeWhole } from './durable-files.ts';
import { incomingPath, keptPath } from './folder-bytes.ts';

const hourMs = 3_600_000;

export class LocalCopies {
  readonly #folder: string;
  readonly #bytes: FileBytes;
  readonly #maxBytes: number;
  /** Whoever asks for what is being fetched waits for the same copy. */
  readonly #underWay = new Map<string, Promise<boolean>>();
  #trimmedAt = -hourMs;

  /** @param maxBytes for so many the room on the disk is taken; what has not been fetched for longest goes first */
  constructor(folder: string, bytes: FileBytes, maxBytes = 2 * 1024 ** 3) {
    this.#folder = folder;
    this.#bytes = bytes;
    this.#maxBytes = maxBytes;
  }

  /** @returns false where there is no such file. @throws AttachmentFault `file_damaged` where it has another hash. */
  async fetch(sha256: string): Promise<boolean> {
    const fetching = this.#underWay.get(sha256) ?? this.#fetch(sha256);
    this.#underWay.set(sha256, fetching);
    try {
      return await fetching;
    } finally {
      this.#underWay.delete(sha256);
    }
  }

  async #fetch(sha256: string): Promise<boolean> {
    if ((await this.#bytes.sizeOf(sha256)) === null) return false;
    await this.#trim();
    const copy = incomingPath(this.#folder, crypto.randomUUID());
    try {
      await writeWhole(copy, this.#bytes.read(sha256));
      if ((await hashOf(copy)).sha256 !== sha256) throw damaged();
      await moveDurably(copy, keptPath(this.#folder, sha256));
    } finally {
      await rm(copy, { force: true });
    }
    return true;
  }

  async #trim(): Promise<void> {
    if (performance.now() - this.#trimmedAt < hourMs) return;
    this.#trimmedAt = performance.now();
    const found: { name: string; path: string; size: number; at: number }[] = [];
    for (const entry of await readdir(this.#folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const facts = entry.isFile() && entry.parentPath !== join(this.#folder, 'incoming') ? await stat(path).catch(nullIfMissing) : null;
      if (facts) found.push({ name: entry.name, path, size: facts.size, at: facts.ctimeMs });
    }
    let total = found.reduce((sum, { size }) => sum + size, 0);
    for (const { name, path, size } of found.toSorted((a, b) => a.at - b.at)) {
      if (total <= this.#maxBytes) return;
      // From before files stood in the database: this is no copy, but the only one.
      if (!name.includes('.') && (await this.#bytes.sizeOf(name)) === null) continue;
      await rm(path, { force: true });
      total -= size;
    }
  }
}
