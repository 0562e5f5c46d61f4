/** Files on their way to a record: each belongs to the person who sent it and to the operation it was sent for, and is used once. */
import { and, eq, lt } from 'drizzle-orm';
import type { UploadRule } from '#shared/contract/operation.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { Tables } from '#database/tables/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import type { AttachmentFiles, KeptFile, ReceivedFile } from './attachment-files.ts';

type UploadRow = Tables['uploads']['$inferSelect'];

/** How far a file is. */
export interface UploadProgress {
  readonly size: number;
  readonly arrived: number;
}

/** The bytes are permanent; the upload stays until `takeUpload` takes it in the transaction that needs it. */
export interface KeptUpload extends KeptFile {
  readonly id: string;
}

const noSuchUpload = () => problem('not_found', say.attachments.noUpload);

export interface UploadFiles extends Pick<AttachmentFiles, 'drop'> {
  receive(source: AsyncIterable<Uint8Array>, rule: UploadRule): Promise<ReceivedFile>;
  /** How much of a file has arrived. */
  arrived(fileId: string): Promise<number>;
  /** What arrived before the source failed is kept. @param size of the whole, beyond which nothing is taken */
  append(fileId: string, from: number, source: AsyncIterable<Uint8Array>, size: number): Promise<void>;
  /** Looks into a file that has arrived. */
  finish(fileId: string, types?: readonly string[]): Promise<ReceivedFile>;
}

interface Services {
  readonly database: Pick<OpenDatabase, 'within'>;
  readonly files: UploadFiles;
  readonly now: () => number;
}

interface Sending {
  readonly actor: Actor;
  readonly operation: string;
  readonly rule: UploadRule;
}

/** Takes a file in for an operation that the actor may call. @returns the id by which the operation takes it. */
export async function receiveUpload(
  { database, files, now }: Services,
  { actor, operation, rule }: Sending,
  source: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { fileId, size, sha256, mediaType } = await files.receive(source, rule);
  const row: UploadRow = {
    organisationId: actor.organisationId,
    id: newId(),
    personId: actor.id,
    operation,
    fileId,
    size,
    sha256,
    mediaType,
    createdAt: now(),
  };
  try {
    await database.within(actor.organisationId).write(async (db) => {
      await db.insert(db.tables.uploads).values(row);
    });
  } catch (error) {
    await files.drop(fileId);
    throw error;
  }
  return row.id;
}

/** For a file that comes in parts: each goes on where the one before ended. @throws payload_too_large before a byte is sent. */
export async function beginUpload({ database, now }: Services, { actor, operation, rule }: Sending, size: number): Promise<string> {
  if (!Number.isSafeInteger(size) || size < 0) throw invalid('Upload-Length', say.attachments.sizeMissing);
  if (size > rule.maxBytes) throw problem('payload_too_large', say.files.tooLarge(`${Math.floor(rule.maxBytes / 1024 ** 2)} MB`));
  const row: UploadRow = {
    organisationId: actor.organisationId,
    id: newId(),
    personId: actor.id,
    operation,
    fileId: crypto.randomUUID(),
    size,
    sha256: null,
    mediaType: null,
    createdAt: now(),
  };
  await database.within(actor.organisationId).write(async (db) => {
    await db.insert(db.tables.uploads).values(row);
  });
  return row.id;
}

/** @throws not_found where the actor has no such upload. */
export async function findUpload({ database }: Services, actor: Actor, uploadId: string): Promise<UploadRow> {
  if (!isId.test(uploadId)) throw noSuchUpload();
  const [row] = await database.within(actor.organisationId).read((db) => {
    const { uploads } = db.tables;
    return db
      .select()
      .from(uploads)
      .where(and(eq(uploads.id, uploadId), eq(uploads.personId, actor.id)));
  });
  if (!row) throw noSuchUpload();
  return row;
}

export const progressOf = async ({ files }: Services, { fileId, size, sha256 }: UploadRow): Promise<UploadProgress> => ({
  size,
  arrived: sha256 === null ? await files.arrived(fileId) : size,
});

/**
 * Takes the next part. With the last one the file is looked into: one that is not taken is forgotten. Repeating the end changes nothing.
 * @throws conflict where the part does not begin where what has arrived ends.
 */
export async function continueUpload(
  services: Services,
  upload: UploadRow,
  rule: UploadRule,
  from: number,
  source: AsyncIterable<Uint8Array>,
): Promise<UploadProgress> {
  const { database, files } = services;
  const { organisationId, id, fileId, size } = upload;
  const before = await progressOf(services, upload);
  if (from !== before.arrived) throw problem('conflict', say.attachments.goOnFrom(before.arrived));
  if (upload.sha256 !== null) return before;
  await files.append(fileId, from, source, size);
  const now = await progressOf(services, upload);
  if (now.arrived < size) return now;
  // Nobody adds beyond the size; a file that is longer is no file of this upload.
  if (now.arrived > size) throw problem('conflict', say.attachments.goOnFrom(now.arrived));
  const own = database.within(organisationId);
  try {
    const { sha256, mediaType } = await files.finish(fileId, rule.types);
    await own.write(async (db) => {
      const { uploads } = db.tables;
      await db.update(uploads).set({ sha256, mediaType }).where(eq(uploads.id, id));
    });
  } catch (error) {
    if (isRefused(error)) {
      await own.write((db) => forgetUpload(db, id));
      await files.drop(fileId);
    }
    throw error;
  }
  return now;
}

/** Sending it again would not help. */
const isRefused = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'unsupported_media';

async function forgetUpload(db: WriteHandle, id: string): Promise<void> {
  await db.delete(db.tables.uploads).where(eq(db.tables.uploads.id, id));
}

interface Use {
  readonly actor: Actor;
  readonly operation: string;
  readonly uploadId: string;
}

/** Makes the bytes of an upload permanent, before the transaction that needs them. @throws not_found where it is not there for this actor and operation. */
export async function keepUpload(
  read: <T>(work: (db: ReadHandle) => Promise<T>) => Promise<T>,
  files: Pick<AttachmentFiles, 'keep'>,
  use: Use,
): Promise<KeptUpload> {
  const row = await read(async (db) => {
    const [found] = await db.select().from(db.tables.uploads).where(ownUpload(db, use));
    return found;
  });
  if (!row) throw noSuchUpload();
  const { sha256, mediaType } = row;
  if (sha256 === null || mediaType === null) throw problem('not_possible', say.attachments.incomplete);
  const whole = { ...row, sha256, mediaType };
  await files.keep(whole);
  return whole;
}

/** In the transaction that puts the file on its record: whoever comes second finds nothing. @throws not_found. */
export async function takeUpload(db: WriteHandle, use: Use): Promise<void> {
  const used = await db.delete(db.tables.uploads).where(ownUpload(db, use)).returning({ id: db.tables.uploads.id });
  if (used.length === 0) throw noSuchUpload();
}

/** Forgets what was sent before and never used. */
export function removeUploads(db: WriteHandle, beforeMs: number): Promise<{ fileId: string }[]> {
  const { uploads } = db.tables;
  return db.delete(uploads).where(lt(uploads.createdAt, beforeMs)).returning({ fileId: uploads.fileId });
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function ownUpload({ tables: { uploads } }: ReadHandle, { actor, operation, uploadId }: Use) {
  // PostgreSQL answers a text that is no id with a fault.
  if (!isId.test(uploadId)) throw noSuchUpload();
  return and(eq(uploads.id, uploadId), eq(uploads.personId, actor.id), eq(uploads.operation, operation));
}
