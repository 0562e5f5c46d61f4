/** Reads and writes what is known of attachments. */
import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { FileSubject } from '#shared/contract/record-kinds.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import type { Tables } from '#database/tables/index.ts';

export type AttachmentRow = Tables['attachments']['$inferSelect'];

/** null where it does not exist in this organisation, or was removed. */
export async function findAttachment(db: ReadHandle, id: string): Promise<AttachmentRow | null> {
  const { attachments } = db.tables;
  const [row] = await db
    .select()
    .from(attachments)
    .where(and(eq(attachments.id, id), isNull(attachments.removedAt)));
  return row ?? null;
}

/** How many subjects one statement asks for; both databases take it without complaint. */
const subjectsAtOnce = 500;
const contentsAtOnce = 500;

/** The attachments of several records of one kind, oldest first. */
export async function attachmentsOfSubjects(db: ReadHandle, subject: FileSubject, subjectIds: readonly string[]): Promise<AttachmentRow[]> {
  const { attachments } = db.tables;
  const rows: AttachmentRow[] = [];
  for (let from = 0; from < subjectIds.length; from += subjectsAtOnce)
    rows.push(
      ...(await db
        .select()
        .from(attachments)
        .where(
          and(eq(attachments.subject, subject), inArray(attachments.subjectId, subjectIds.slice(from, from + subjectsAtOnce)), isNull(attachments.removedAt)),
        )
        .orderBy(asc(attachments.id))),
    );
  return rows;
}

interface Page {
  readonly subject: FileSubject;
  readonly subjectId: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listAttachmentRows(db: ReadHandle, { subject, subjectId, cursor, limit }: Page) {
  const { attachments } = db.tables;
  const keys = keyset({ sort: 'createdAt', columns: { createdAt: attachments.createdAt }, id: attachments.id, cursor, limit });
  const rows = await db
    .select({ id: attachments.id, sortValue: keys.sortValue, attachment: attachments })
    .from(attachments)
    .where(and(eq(attachments.subject, subject), eq(attachments.subjectId, subjectId), isNull(attachments.removedAt), keys.after))
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

export async function countAttachments(db: ReadHandle, subject: FileSubject, subjectId: string): Promise<number> {
  const { attachments } = db.tables;
  const [row] = await db
    .select({ present: count() })
    .from(attachments)
    .where(and(eq(attachments.subject, subject), eq(attachments.subjectId, subjectId), isNull(attachments.removedAt)));
  return row?.present ?? 0;
}

/** Each content that stands on a record, with the name of one of its files; those after `after`, by their hash. */
export function listContents(db: ReadHandle, after: string): Promise<{ sha256: string; name: string }[]> {
  const { attachments } = db.tables;
  return db
    .select({ sha256: attachments.sha256, name: sql<string>`min(${attachments.name})` })
    .from(attachments)
    .where(and(gt(attachments.sha256, after), isNull(attachments.removedAt)))
    .groupBy(attachments.sha256)
    .orderBy(attachments.sha256)
    .limit(contentsAtOnce);
}

export const insertAttachment = async (db: WriteHandle, row: Tables['attachments']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.attachments).values(row);
};

export async function markRemoved(db: WriteHandle, { id }: AttachmentRow, nowMs: number): Promise<void> {
  const { attachments } = db.tables;
  await db.update(attachments).set({ removedAt: nowMs }).where(eq(attachments.id, id));
}
