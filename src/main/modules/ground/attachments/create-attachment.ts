/** Puts an uploaded file on a record. */
import { flow } from '#modules/implement.ts';
import { attachFile } from './attach-file.ts';
import type { AttachmentServices } from './index.ts';
import { toAttachment } from './to-attachment.ts';
import { keepUpload } from './uploads.ts';

const operation = 'attachments.create';

export const createAttachment = ({ files, orders, subjects }: AttachmentServices) =>
  flow.attachments.create.handler(async ({ input, context: { actor, read, write } }) => {
    const { subject, subjectId, purpose, name, uploadId } = input;
    await read((db) => subjects.assertAttachable(db, actor, subject, subjectId));
    // The bytes are permanent before the row that names them is; bytes without a row are merely never read.
    const file = await keepUpload(read, files, { actor, operation, uploadId });
    return write(async ({ db, nowMs, after }) => {
      const { workOrderId, settled } = await subjects.assertAttachable(db, actor, subject, subjectId);
      const row = await attachFile(db, { actor, nowMs, subject, subjectId, purpose, name, operation, file });
      if (workOrderId !== null)
        await orders.recordEvent(db, {
          actor,
          nowMs,
          workOrderId,
          kind: 'attachment',
          data: { action: 'added', attachmentId: row.id, name: row.name, mediaType: row.mediaType, purpose, subject, subjectId },
        });
      after.announce({ entity: subject, id: subjectId, operation });
      return toAttachment(row, actor, settled);
    });
  });
