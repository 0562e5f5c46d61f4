/** Converts stored attachments to the contract's, and says who may take one away. */
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import type { FileSubject } from '#shared/contract/record-kinds.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { toInstant } from '#modules/instant.ts';
import { attachmentsOfSubjects, type AttachmentRow } from './attachment.repository.ts';

/** One's own, or any with the permission. */
export const mayRemove = (actor: Actor, row: Pick<AttachmentRow, 'createdById'>): boolean =>
  can(actor, 'service:attachment:remove') || (can(actor, 'service:attachment:upload') && row.createdById === actor.id);

/** @param settled the record is evidence: nothing is taken off it any more. */
export const toAttachment = (row: AttachmentRow, actor: Actor, settled: boolean): Attachment => ({
  id: row.id,
  subject: row.subject,
  subjectId: row.subjectId,
  purpose: row.purpose,
  name: row.name,
  mediaType: row.mediaType,
  size: row.size,
  sha256: row.sha256,
  hasThumbnail: row.mediaType.startsWith('image/'),
  createdAt: toInstant(row.createdAt),
  createdBy: { id: row.createdById, name: row.createdByName },
  can: { remove: !settled && mayRemove(actor, row) },
});

/** The attachments of several records of one kind in one query, by record; none for those who may not see attachments. */
export async function attachmentsOf(
  db: ReadHandle,
  actor: Actor,
  subject: FileSubject,
  subjectIds: readonly string[],
  settled = false,
): Promise<ReadonlyMap<string, Attachment[]>> {
  const bySubject = new Map<string, Attachment[]>();
  if (!can(actor, 'service:attachment:view')) return bySubject;
  for (const row of await attachmentsOfSubjects(db, subject, subjectIds)) {
    const own = bySubject.get(row.subjectId) ?? [];
    own.push(toAttachment(row, actor, settled));
    bySubject.set(row.subjectId, own);
  }
  return bySubject;
}
