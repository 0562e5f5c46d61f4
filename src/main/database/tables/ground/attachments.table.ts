/** Tables of the attachments room. */
import type { AttachmentPurpose } from '#shared/contract/ground/attachments.ts';
import type { FileSubject } from '#shared/contract/record-kinds.ts';
import type { ColumnKit } from '../../columns.ts';
import type { defineFoundationTables } from '../foundation.table.ts';

export function defineAttachmentTables(k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) {
  /** A file on a record; the bytes are addressed by their hash in the attachment store. */
  const attachments = k.table(
    'attachments',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      id: k.id().notNull(),
      subject: k.text().$type<FileSubject>().notNull(),
      subjectId: k.id().notNull(),
      purpose: k.text().$type<AttachmentPurpose>().notNull(),
      name: k.text().notNull(),
      mediaType: k.text().notNull(),
      size: k.int().notNull(),
      sha256: k.text().notNull(),
      createdAt: k.instant().notNull(),
      createdById: k.text().notNull(),
      createdByName: k.text().notNull(),
      removedAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('attachments_subject').on(t.organisationId, t.subject, t.subjectId, t.createdAt, t.id),
      k.index('attachments_content').on(t.sha256),
    ],
  );

  /** A file that was sent and not yet used: by whom, for which operation, and where its bytes wait. */
  const uploads = k.table(
    'uploads',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      id: k.id().notNull(),
      /** Not a reference: a file may also be sent from the command line, which is nobody's account. */
      personId: k.text().notNull(),
      operation: k.text().notNull(),
      fileId: k.id().notNull(),
      /** Of the whole file, as its sender said. */
      size: k.int().notNull(),
      /** Both are null until all of it has arrived. */
      sha256: k.text(),
      mediaType: k.text(),
      createdAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('uploads_age').on(t.organisationId, t.createdAt)],
  );

  /**
   * The bytes of files where several servers share a database; beside the embedded one they stand in a folder. The address is the id
   * of a file on its way, or the hash of one that is kept: the same content is kept once, whoever has it on a record.
   */
  const filePieces = k.table(
    'file_pieces',
    {
      address: k.text().notNull(),
      /** Where in the file it begins. */
      at: k.int().notNull(),
      bytes: k.bytes().notNull(),
      createdAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.address, t.at] })],
  );

  return { attachments, uploads, filePieces };
}
