/** The attachments of an installation: files in a folder, addressed by the hash of their content. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { say } from '#text/say.ts';
import { workerFile } from '../worker-file.ts';
import { WorkerFault, WorkerPool } from '../workers/worker-pool.ts';
import type { FileTasks } from '../workers/worker-files.ts';
import { AttachmentFault, noSuchFile, toAttachmentFault } from './attachment-fault.ts';
import { CheckedFiles } from './checked-files.ts';
import { moveDurably, nullIfMissing, writeStream, writeWhole } from './durable-files.ts';
import { isPicture, mediaTypes, type MediaType } from './media-types.ts';
import { thumbnailSizes, type ThumbnailSize } from './thumbnail-sizes.ts';

const upload = z.object({
  uploadId: z.uuid(),
  size: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(mediaTypes),
});
/** What is known of a received file. The id cannot be guessed: whoever holds it is the one who sent the file. */
export type Upload = Readonly<z.infer<typeof upload>>;

export interface OpenedAttachment {
  readonly size: number;
  /** The content that was checked, in pieces; throws AttachmentFault `file_damaged` where somebody touched it since. */
  read(): AsyncIterable<Uint8Array>;
}

export interface Thumbnail {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/webp' | 'image/jpeg';
}

/**
 * A file first stands in `incoming/`, out of anybody's sight, until `keep` moves it to `ab/cd/<hash>`.
 * Every method throws an AttachmentFault where the person can do something about it.
 */
export class AttachmentStore {
  readonly #folder: string;
  readonly #incoming: string;
  readonly #pool: WorkerPool<FileTasks>;
  readonly #checked = new CheckedFiles();

  private constructor(folder: string) {
    this.#folder = folder;
    this.#incoming = join(folder, 'incoming');
    this.#pool = new WorkerPool(workerFile('files'), {
      size: Math.min(2, availableParallelism()),
      queueLimit: 200,
      timeoutMs: 30_000,
      maxOldGenerationSizeMb: 64,
    });
  }

  /** Opens the store in a folder, which is made where it is missing. Close it at the end. */
  static async open(folder: string): Promise<AttachmentStore> {
    const store = new AttachmentStore(folder);
    await mkdir(store.#incoming, { recursive: true }).catch(rethrow);
    return store;
  }

  /**
   * Takes a file in: streamed to disk, hashed, identified by its content; a picture is also decoded once,
   * so that a damaged one is refused while its sender still has the original. Leaves nothing behind when it throws.
   * @throws AttachmentFault `payload_too_large`, `unsupported_media`, `storage_full`, `storage_read_only`, `storage_failed`, `busy`;
   *   whatever the source throws comes through as it is.
   */
  async receive(source: AsyncIterable<Uint8Array>, { maxBytes }: { readonly maxBytes: number }): Promise<Upload> {
    const uploadId = crypto.randomUUID();
    const content = this.#incomingFile(uploadId);
    try {
      const written = await writeStream(content, source, maxBytes);
      const mediaType = await this.#identify(content);
      if (isPicture(mediaType)) await writeWhole(`${content}${suffix('small')}`, sealedFor(written.sha256, 'small', await this.#render(content, 'small')));
      const received: Upload = { uploadId, ...written, mediaType };
      await writeWhole(`${content}.json`, JSON.stringify(received));
      return received;
    } catch (error) {
      await this.drop(uploadId);
      throw toAttachmentFault(error);
    }
  }

  /**
   * Makes a received file permanent, and says what it is. Content that is there already is used again.
   * Repeating it gives the same answer until the upload is swept.
   * @throws AttachmentFault `not_found` for an upload that was dropped, swept or never received.
   */
  async keep(uploadId: string): Promise<Upload> {
    const received = await this.#received(uploadId);
    const content = this.#incomingFile(uploadId);
    const kept = this.#file(received.sha256);
    try {
      if (isPicture(received.mediaType)) {
        await moveDurably(`${content}${suffix('small')}`, `${kept}${suffix('small')}`).catch(nullIfMissing);
      }
      if (await this.#isGenuine(received.sha256)) await rm(content, { force: true });
      else await moveDurably(content, kept).catch(nullIfMissing);
      if (!(await this.#isGenuine(received.sha256))) throw noSuchFile();
    } catch (error) {
      throw toAttachmentFault(error);
    }
    return received;
  }

  /** Forgets an upload that was not kept. What was kept stays. */
  async drop(uploadId: string): Promise<void> {
    const content = this.#incomingFile(uploadId);
    await Promise.all(['', '.json', suffix('small')].map((end) => rm(`${content}${end}`, { force: true }))).catch(rethrow);
  }

  /** @throws AttachmentFault `not_found`; `file_damaged` where what stands there is not what was kept. */
  async open(sha256: string): Promise<OpenedAttachment> {
    const opened = await this.#checked.open(this.#file(sha256), sha256).catch(rethrow);
    if (opened === null) throw noSuchFile();
    return opened;
  }

  /**
   * A kept picture made small: upright, without its metadata, remembered beside it.
   * @throws AttachmentFault `not_found`; `file_damaged`; `unsupported_media` when it is no picture or cannot be read.
   */
  async thumbnail(sha256: string, size: ThumbnailSize): Promise<Thumbnail> {
    const { mediaType } = thumbnailSizes[size];
    const path = this.#file(sha256);
    await this.open(sha256);
    const remembered = unsealed(sha256, size, await readFile(`${path}${suffix(size)}`).catch(nullIfMissing).catch(rethrow));
    if (remembered) return { bytes: remembered, mediaType };
    const bytes = await this.#render(path, size);
    await writeWhole(`${path}${suffix(size)}`, sealedFor(sha256, size, bytes)).catch((error: unknown) => {
      // On a full or read-only disk the picture is shown all the same, and made again the next time.
      if (!(toAttachmentFault(error) instanceof AttachmentFault)) throw error;
    });
    return { bytes, mediaType };
  }

  /** Removes what has stood in `incoming/` for longer, and answers how many files went. */
  async sweepIncoming(olderThanMs: number): Promise<number> {
    const limit = Date.now() - olderThanMs;
    let removed = 0;
    for (const name of await readdir(this.#incoming).catch(rethrow)) {
      const path = join(this.#incoming, name);
      const found = await stat(path).catch(nullIfMissing);
      if (!found || found.mtimeMs > limit) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #isGenuine(sha256: string): Promise<boolean> {
    try {
      await this.open(sha256);
      return true;
    } catch (error) {
      if (error instanceof AttachmentFault && (error.code === 'not_found' || error.code === 'file_damaged')) return false;
      throw error;
    }
  }

  async #identify(path: string): Promise<MediaType> {
    const found = await this.#pool.run('identify', path).catch(rethrowFault);
    if ('refused' in found) throw new AttachmentFault('unsupported_media', found.refused);
    return found.mediaType;
  }

  async #render(path: string, size: ThumbnailSize): Promise<Uint8Array> {
    const rendered = await this.#pool.run('thumbnail', { path, size }).catch(rethrowFault);
    if ('refused' in rendered) throw new AttachmentFault('unsupported_media', rendered.refused);
    return rendered;
  }

  async #received(uploadId: string): Promise<Upload> {
    const text = await readFile(`${this.#incomingFile(uploadId)}.json`, 'utf8').catch(nullIfMissing).catch(rethrow);
    if (text === null) throw noSuchFile();
    return upload.parse(JSON.parse(text));
  }

  #incomingFile(uploadId: string): string {
    if (!upload.shape.uploadId.safeParse(uploadId).success) throw noSuchFile();
    return join(this.#incoming, uploadId);
  }

  #file(sha256: string): string {
    if (!upload.shape.sha256.safeParse(sha256).success) throw noSuchFile();
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const suffix = (size: ThumbnailSize): string => `.${size}.${thumbnailSizes[size].mediaType.slice('image/'.length)}`;

const sealBytes = 32;

/** Says of which original and in which size the picture was made: 32 bytes at its end, which no decoder reads. */
const sealOf = (sha256: string, size: ThumbnailSize, picture: Uint8Array): Buffer => createHash('sha256').update(`${sha256} ${size} `).update(picture).digest();

const sealedFor = (sha256: string, size: ThumbnailSize, picture: Uint8Array): Uint8Array => Buffer.concat([picture, sealOf(sha256, size, picture)]);

/** The remembered picture; null where it was made of another original, or changed since: it is made anew. */
function unsealed(sha256: string, size: ThumbnailSize, stored: Uint8Array | null): Uint8Array | null {
  const picture = stored?.subarray(0, -sealBytes);
  return stored && picture && sealOf(sha256, size, picture).equals(stored.subarray(-sealBytes)) ? picture : null;
}

function rethrow(error: unknown): never {
  throw toAttachmentFault(error);
}

function rethrowFault(error: unknown): never {
  if (!(error instanceof WorkerFault)) throw error;
  switch (error.reason) {
    case 'busy':
      throw new AttachmentFault('busy', say.files.tooManyRead, { cause: error });
    case 'timeout':
    case 'crashed':
      throw new AttachmentFault('unsupported_media', say.files.unsafe, { cause: error });
    default:
      throw error;
  }
}
