/** Files on their way to a record: each belongs to the person who sent it and to the operation it was sent for, and is used once. */
import { and, eq, lt } from 'drizzle-orm';
import type { UploadRule } from '#shared/contract/operation.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { Tables } from '#database/tables/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { problem } from '#kernel/problem.ts';
import type { AttachmentFiles, KeptFile, ReceivedFile } from './attachment-files.ts';

type UploadRow = Tables['uploads']['$inferSelect'];

/** The bytes are permanent; the upload stays until `takeUpload` takes it in the transaction that needs it. */
export interface KeptUpload extends KeptFile {
  readonly id: string;
}

/** The same for what never was, is somebody else's, was sent for something else, was used or was swept: nobody learns which. */
const noSuchUpload = () => problem('not_found', 'There is no such file. It may have been used already, or sent too long ago: send it again.');

export interface UploadFiles extends Pick<AttachmentFiles, 'drop'> {
  receive(source: AsyncIterable<Uint8Array>, rule: UploadRule): Promise<ReceivedFile>;
}

/** Takes a file in for an operation that the actor may call. @returns the id by which the operation takes it. */
export async function receiveUpload(
  { database, files, now }: { readonly database: Pick<OpenDatabase, 'within'>; readonly files: UploadFiles; readonly now: () => number },
  { actor, operation, rule }: { readonly actor: Actor; readonly operation: string; readonly rule: UploadRule },
  source: AsyncIterable<Uint8Array>,
): Promise<string> {
  const { fileId, size, sha256, mediaType } = await files.receive(source, rule);
  const row: UploadRow = { organisationId: actor.organisationId, id: newId(), personId: actor.id, operation, fileId, size, sha256, mediaType, createdAt: now() };
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

interface Use {
  readonly actor: Actor;
  readonly operation: string;
  readonly uploadId: string;
}

/** Makes the bytes of an upload permanent, before the transaction that needs them. @throws not_found where it is not there for this actor and operation. */
export async function keepUpload(read: <T>(work: (db: ReadHandle) => Promise<T>) => Promise<T>, files: Pick<AttachmentFiles, 'keep'>, use: Use): Promise<KeptUpload> {
  const row = await read(async (db) => {
    const [found] = await db.select().from(db.tables.uploads).where(ownUpload(db, use));
    return found;
  });
  if (!row) throw noSuchUpload();
  await files.keep(row);
  return row;
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
