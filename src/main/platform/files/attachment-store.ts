/** The attachments of an installation, addressed by the hash of their content: taken in, looked at, checked and made small. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FileBytes } from '#kernel/ports.ts';
import { say } from '#text/say.ts';
import { workerFile } from '../worker-file.ts';
import { WorkerFault, WorkerPool } from '../workers/worker-pool.ts';
import type { FileTasks } from '../workers/worker-files.ts';
import { AttachmentFault, damaged, noSuchFile, toAttachmentFault } from './attachment-fault.ts';
import { CheckedFiles, hashOf } from './checked-files.ts';
import { moveDurably, nullIfMissing, writeWhole } from './durable-files.ts';
import { incomingPath, keptPath, openFolderBytes, sweepFolder } from './folder-bytes.ts';
import { LocalCopies } from './local-copies.ts';
import { isPicture, type MediaType } from './media-types.ts';
import { thumbnailSizes, type ThumbnailSize } from './thumbnail-sizes.ts';

/** Longer than any file waits to be put on a record. */
const longestWaitMs = 7 * 24 * 3_600_000;
const isFileId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isHash = /^[0-9a-f]{64}$/;

/** A received file: where it waits to be kept, and what it is. */
export interface Received {
  readonly fileId: string;
  readonly size: number;
  readonly sha256: string;
  /** One of `mediaTypes`. */
  readonly mediaType: string;
}

/** What may be sent: so many bytes, and kinds of content where not all are taken that can be kept. */
export interface Limits {
  readonly maxBytes: number;
  readonly types?: readonly string[];
}

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
 * A file first waits under an id, out of anybody's sight, until `keep` gives it the address of its content.
 * Every method throws an AttachmentFault where the person can do something about it.
 */
export class AttachmentStore {
  /** Small pictures stand here, and either the files themselves or copies of them. */
  readonly #folder: string;
  readonly #bytes: FileBytes;
  readonly #copies: LocalCopies;
  readonly #pool: WorkerPool<FileTasks>;
  readonly #checked = new CheckedFiles();

  private constructor(folder: string, bytes: FileBytes) {
    this.#folder = folder;
    this.#bytes = bytes;
    this.#copies = new LocalCopies(folder, bytes);
    this.#pool = new WorkerPool(workerFile('files'), {
      size: Math.min(2, availableParallelism()),
      queueLimit: 200,
      timeoutMs: 30_000,
      maxOldGenerationSizeMb: 64,
    });
  }

  /** Opens the store in a folder, which is made where it is missing. Close it at the end. @param bytes where they stand, if not in the folder */
  static async open(folder: string, bytes?: FileBytes): Promise<AttachmentStore> {
    await mkdir(join(folder, 'incoming'), { recursive: true }).catch(rethrow);
    // Copies of what another server put on its record: the nightly job sweeps one server's folder alone.
    if (bytes) await sweepFolder(join(folder, 'incoming'), longestWaitMs).catch(rethrow);
    return new AttachmentStore(folder, bytes ?? (await openFolderBytes(folder).catch(rethrow)));
  }

  /**
   * Takes a file in: streamed, hashed, identified by its content; a picture is also decoded once,
   * so that a damaged one is refused while its sender still has the original. Leaves nothing behind when it throws.
   * @throws AttachmentFault `payload_too_large`, `unsupported_media`, `storage_full`, `storage_read_only`, `storage_failed`, `busy`;
   *   whatever the source throws comes through as it is.
   */
  async receive(source: AsyncIterable<Uint8Array>, { maxBytes, types }: Limits): Promise<Received> {
    const fileId = crypto.randomUUID();
    try {
      await this.#bytes.append(fileId, 0, limited(source, maxBytes, say.files.tooLarge(readableSize(maxBytes))));
      return await this.finish(fileId, types);
    } catch (error) {
      await this.drop(fileId);
      throw toAttachmentFault(error);
    }
  }

  /** How much of a file has arrived. */
  async arrived(fileId: string): Promise<number> {
    assertId(fileId);
    return (await this.#bytes.sizeOf(fileId).catch(rethrow)) ?? 0;
  }

  /**
   * Goes on with a file where what has arrived ends. What arrived before the source failed is kept.
   * @throws AttachmentFault as `receive` does; `payload_too_large` where more comes than the file was to have.
   */
  async append(fileId: string, from: number, source: AsyncIterable<Uint8Array>, size: number): Promise<void> {
    assertId(fileId);
    await this.#bytes.append(fileId, from, limited(source, size - from, say.files.tooLong)).catch(rethrow);
  }

  /**
   * Looks into a file that has arrived: what it is, and whether it is taken.
   * @throws AttachmentFault `unsupported_media`, and as `receive` does; what arrived stays until it is dropped.
   */
  async finish(fileId: string, types?: Limits['types']): Promise<Received> {
    assertId(fileId);
    try {
      return await this.#lookInto(fileId, types);
    } catch (error) {
      throw toAttachmentFault(error);
    }
  }

  /**
   * Makes a received file permanent. Content that is there already is used again, also where it was kept before.
   * @throws AttachmentFault `not_found` for a file that was dropped, swept or never received.
   */
  async keep({ fileId, sha256, mediaType }: Pick<Received, 'fileId' | 'sha256' | 'mediaType'>): Promise<void> {
    assertId(fileId);
    const kept = this.#path(sha256);
    try {
      if (isPicture(mediaType)) await moveDurably(`${incomingPath(this.#folder, fileId)}${suffix('small')}`, `${kept}${suffix('small')}`).catch(nullIfMissing);
      // The copy that was looked into spares fetching it again.
      if (this.#bytes.pathOf(fileId) === null) await moveDurably(incomingPath(this.#folder, fileId), kept).catch(nullIfMissing);
      if ((await this.#bytes.sizeOf(sha256)) !== null && (await isGenuine(this.examine(sha256)))) await this.#bytes.drop(fileId);
      else await this.#bytes.keep(fileId, sha256);
      if (!(await isGenuine(this.open(sha256)))) throw noSuchFile();
    } catch (error) {
      throw toAttachmentFault(error);
    }
  }

  /** Forgets a received file that was not kept. What was kept stays. */
  async drop(fileId: string): Promise<void> {
    assertId(fileId);
    const own = incomingPath(this.#folder, fileId);
    await Promise.all([this.#bytes.drop(fileId), rm(own, { force: true }), rm(`${own}${suffix('small')}`, { force: true })]).catch(rethrow);
  }

  /** @throws AttachmentFault `not_found`; `file_damaged` where what stands there is not what was kept. */
  async open(sha256: string): Promise<OpenedAttachment> {
    const path = this.#path(sha256);
    const isCopy = this.#bytes.pathOf(sha256) === null;
    try {
      // A copy that is damaged is no loss.
      const opened = await this.#checked.open(path, sha256).catch((error: unknown) => (isCopy && isDamaged(error) ? null : Promise.reject(error as Error)));
      const found = opened ?? (isCopy && (await this.#copies.fetch(sha256)) ? await this.#checked.open(path, sha256) : null);
      if (found === null) throw noSuchFile();
      return found;
    } catch (error) {
      throw toAttachmentFault(error);
    }
  }

  /**
   * Reads the file itself and not its copy. What stands in the folder alone, from before files stood in the database, is taken there.
   * @throws AttachmentFault as `open` does.
   */
  async examine(sha256: string): Promise<void> {
    const path = this.#path(sha256);
    if (this.#bytes.pathOf(sha256) !== null) return void (await this.open(sha256));
    if ((await this.#bytes.sizeOf(sha256)) !== null) {
      const hash = createHash('sha256');
      for await (const piece of this.#bytes.read(sha256)) hash.update(piece);
      if (hash.digest('hex') !== sha256) throw damaged();
      return;
    }
    const own = await this.#checked.open(path, sha256).catch(rethrow);
    if (own === null) throw noSuchFile();
    const fileId = crypto.randomUUID();
    await this.#bytes.append(fileId, 0, own.read());
    await this.#bytes.keep(fileId, sha256);
  }

  /**
   * A kept picture made small: upright, without its metadata, remembered beside it.
   * @throws AttachmentFault `not_found`; `file_damaged`; `unsupported_media` when it is no picture or cannot be read.
   */
  async thumbnail(sha256: string, size: ThumbnailSize): Promise<Thumbnail> {
    const { mediaType } = thumbnailSizes[size];
    const path = this.#path(sha256);
    await this.open(sha256);
    const remembered = unsealed(
      sha256,
      size,
      await readFile(`${path}${suffix(size)}`)
        .catch(nullIfMissing)
        .catch(rethrow),
    );
    if (remembered) return { bytes: remembered, mediaType };
    const bytes = await this.#render(path, size);
    await writeWhole(`${path}${suffix(size)}`, sealedFor(sha256, size, bytes)).catch((error: unknown) => {
      // On a full or read-only disk the picture is shown all the same, and made again the next time.
      if (!(toAttachmentFault(error) instanceof AttachmentFault)) throw error;
    });
    return { bytes, mediaType };
  }

  /** Removes what has waited for longer, and answers how many files went. */
  async sweepIncoming(olderThanMs: number): Promise<number> {
    const swept = await this.#bytes.sweepIncoming(olderThanMs).catch(rethrow);
    return swept + (await sweepFolder(join(this.#folder, 'incoming'), olderThanMs).catch(rethrow)).length;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  /** What a file is that has arrived. */
  async #lookInto(fileId: string, types: Limits['types']): Promise<Received> {
    const own = this.#bytes.pathOf(fileId);
    const path = own ?? incomingPath(this.#folder, fileId);
    if (own === null) await writeWhole(path, this.#bytes.read(fileId));
    const { size, sha256 } = await hashOf(path);
    const mediaType = await this.#identify(path);
    if (types && !types.includes(mediaType)) throw new AttachmentFault('unsupported_media', say.files.notTaken);
    if (isPicture(mediaType))
      await writeWhole(`${incomingPath(this.#folder, fileId)}${suffix('small')}`, sealedFor(sha256, 'small', await this.#render(path, 'small')));
    return { fileId, size, sha256, mediaType };
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

  /** Where this computer has the content, or a copy of it. */
  #path(sha256: string): string {
    if (!isHash.test(sha256)) throw noSuchFile();
    return this.#bytes.pathOf(sha256) ?? keptPath(this.#folder, sha256);
  }
}

function assertId(fileId: string): void {
  if (!isFileId.test(fileId)) throw noSuchFile();
}

/** Goes through as it comes, and ends as soon as one byte too many arrives. @throws AttachmentFault `payload_too_large` */
async function* limited(source: AsyncIterable<Uint8Array>, maxBytes: number, sentence: string): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AttachmentFault('payload_too_large', sentence);
    yield chunk;
  }
}

export const readableSize = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / (1024 * 1024))} MB` : bytes >= 1024 ? `${Math.floor(bytes / 1024)} KB` : `${bytes} bytes`;

const isDamaged = (error: unknown): boolean => error instanceof AttachmentFault && error.code === 'file_damaged';

/** Whether a file is there and is what was kept. */
async function isGenuine(look: Promise<unknown>): Promise<boolean> {
  try {
    await look;
    return true;
  } catch (error) {
    if (isDamaged(error) || (error instanceof AttachmentFault && error.code === 'not_found')) return false;
    throw error;
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
