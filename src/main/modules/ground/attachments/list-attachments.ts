/** Lists the photos and files of one record. */
import { query } from '#modules/implement.ts';
import { listAttachmentRows } from './attachment.repository.ts';
import type { AttachmentServices } from './index.ts';
import { toAttachment } from './to-attachment.ts';

export const listAttachments = ({ subjects }: AttachmentServices) =>
  query.attachments.list.handler(async ({ input, context: { actor, db } }) => {
    const { settled } = await subjects.assertVisible(db, actor, input.subject, input.subjectId);
    const { rows, page } = await listAttachmentRows(db, input);
    return page(rows, ({ attachment }) => toAttachment(attachment, actor, settled));
  });
