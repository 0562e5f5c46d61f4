/** The files of exports: each under a name that cannot be guessed, beside a note of the rights it was made with, until it is swept. */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { noSuchFile, toAttachmentFault } from './attachment-fault.ts';
import { CheckedFiles } from './checked-files.ts';
import { nullIfMissing, writeWhole } from './durable-files.ts';
import { sweepFolder } from './folder-bytes.ts';

const fileId = z.uuid();

export interface OpenedExport {
  readonly note: string;
  readonly body: { readonly size: number; read(): AsyncIterable<Uint8Array> };
}

/** Every method throws an AttachmentFault where the person can do something about it. */
export class ExportStore {
  readonly #folder: string;
  readonly #checked = new CheckedFiles();

  /** @param folder is made when the first file comes. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A place for a file that is being written: out of anybody's reach until `keep`. */
  async begin(): Promise<{ readonly file: string; readonly partial: string }> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 }).catch(rethrow);
    const file = crypto.randomUUID();
    return { file, partial: `${this.#path(file)}.part` };
  }

  async keep(file: string, note: string): Promise<void> {
    try {
      await writeWhole(`${this.#path(file)}.json`, note);
      await rename(`${this.#path(file)}.part`, this.#path(file));
    } catch (error) {
      throw toAttachmentFault(error);
    }
  }

  /** @throws AttachmentFault `not_found`; `file_damaged` where it has another hash. */
  async open(file: string, sha256: string): Promise<OpenedExport> {
    const path = this.#path(file);
    const note = await readFile(`${path}.json`, 'utf8').catch(nullIfMissing).catch(rethrow);
    const body = await this.#checked.open(path, sha256).catch(rethrow);
    if (note === null || body === null) throw noSuchFile();
    return { note, body };
  }

  async remove(file: string): Promise<void> {
    const path = this.#path(file);
    await Promise.all(['', '.part', '.json'].map((end) => rm(`${path}${end}`, { force: true }))).catch(rethrow);
  }

  /** Whole files and what was left of others. @returns how many files went, without their notes. */
  async removeOlderThan(ageMs: number): Promise<number> {
    const removed = await sweepFolder(this.#folder, ageMs).catch(rethrow);
    return removed.filter((name) => !name.endsWith('.json')).length;
  }

  #path(file: string): string {
    if (!fileId.safeParse(file).success) throw noSuchFile();
    return join(this.#folder, file);
  }
}

function rethrow(error: unknown): never {
  throw toAttachmentFault(error);
}
