/** Hands over the bytes of an attachment, whole or as a small picture. */
import type { FlowContext } from '#modules/implement.ts';
import { flow } from '#modules/implement.ts';
import { notFound } from '#kernel/problem.ts';
import { findAttachment, type AttachmentRow } from './attachment.repository.ts';
import type { AttachmentServices } from './index.ts';
import type { Subjects } from './subjects.ts';

export const readContent = ({ files, subjects }: AttachmentServices) =>
  flow.attachments.content.handler(async ({ input, context }) => {
    const { name, mediaType, sha256 } = await findVisible(context, subjects, input.id);
    return { name, mediaType, body: await files.content(sha256) };
  });

export const readThumbnail = ({ files, subjects }: AttachmentServices) =>
  flow.attachments.thumbnail.handler(async ({ input, context }) => {
    const { name, sha256 } = await findVisible(context, subjects, input.id);
    const { bytes, mediaType } = await files.thumbnail(sha256, input.size);
    return { name: `${name}.${mediaType.replace(/^.*\//, '')}`, mediaType, body: bytes };
  });

const findVisible = ({ actor, read }: FlowContext, subjects: Subjects, id: string): Promise<AttachmentRow> =>
  read(async (db) => {
    const found = await findAttachment(db, id);
    if (!found) throw notFound('file');
    await subjects.assertVisible(db, actor, found.subject, found.subjectId);
    return found;
  });
