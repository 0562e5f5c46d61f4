/** Puts a kept file on a record; for this room's own operation and for rooms that attach within theirs. */
import type { AttachmentPurpose } from '#shared/contract/ground/attachments.ts';
import type { FileSubject } from '#shared/contract/record-kinds.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { countAttachments, insertAttachment, type AttachmentRow } from './attachment.repository.ts';
import { displayName } from './display-name.ts';
import { takeUpload, type KeptUpload } from './uploads.ts';

export interface NewAttachment {
  readonly actor: Actor;
  readonly nowMs: number;
  readonly subject: FileSubject;
  readonly subjectId: string;
  readonly purpose: AttachmentPurpose;
  readonly name: string;
  /** Sent by the actor for this operation. */
  readonly operation: string;
  readonly file: KeptUpload;
}

/** Enough for the photos of any repair; a record is always shown with all of them. */
const maximumPerRecord = 200;

/** Uses the upload up. The caller has checked that the actor may. @throws not_possible where the record is full; not_found where the upload was used. */
export async function attachFile(db: WriteHandle, { actor, nowMs, subject, subjectId, purpose, name, operation, file }: NewAttachment): Promise<AttachmentRow> {
  const { organisationId } = actor;
  await takeUpload(db, { actor, operation, uploadId: file.id });
  if ((await countAttachments(db, subject, subjectId)) >= maximumPerRecord) throw problem('not_possible', say.attachments.tooMany(maximumPerRecord));
  const row: AttachmentRow = {
    organisationId,
    id: newId(),
    subject,
    subjectId,
    purpose,
    name: displayName(name),
    mediaType: file.mediaType,
    size: file.size,
    sha256: file.sha256,
    createdAt: nowMs,
    createdById: actor.id,
    createdByName: actor.name,
    removedAt: null,
  };
  await insertAttachment(db, row);
  return row;
}
