/** Attachments: photos and files on a record; the bytes are uploaded first and named by their upload. */
import { z } from 'zod';
import { abilities, done, fileResult, id, instant, line, page } from '../fields.ts';
import { command, query } from '../operation.ts';
import { kindsWith } from '../record-kinds.ts';

export const attachmentSubject = z.enum(kindsWith('files')).describe('The kind of record the file is on');

export const attachmentPurposes = ['photo', 'before', 'after', 'condition', 'signature', 'document'] as const;
export type AttachmentPurpose = (typeof attachmentPurposes)[number];
export const attachmentPurpose = z.enum(attachmentPurposes).describe('What the file shows; before and after stand side by side on a finding');

export const attachment = z.object({
  id,
  subject: attachmentSubject,
  subjectId: id,
  purpose: attachmentPurpose,
  name: z.string().describe('File name for people; never a path'),
  mediaType: z.string().describe('Found in the content, not believed from the name'),
  size: z.number().int().describe('Bytes'),
  sha256: z.string(),
  hasThumbnail: z.boolean(),
  createdAt: instant,
  createdBy: z.object({ id: z.string(), name: z.string() }),
  can: abilities('remove'),
});
export type Attachment = z.infer<typeof attachment>;

export const attachments = {
  list: query({
    access: 'service:attachment:view',
    entity: 'attachment',
    method: 'GET',
    path: '/attachments',
    summary: 'List the photos and files of one record, in the order they were added.',
    input: z.strictObject({
      subject: attachmentSubject,
      subjectId: id,
      limit: z.coerce.number().int().min(1).max(200).default(200).describe('Rows a page, 1 to 200'),
      cursor: z.string().max(500).optional().describe('nextCursor of the page before'),
    }),
    output: page(attachment),
  }),
  create: command({
    access: 'service:attachment:upload',
    entity: 'attachment',
    method: 'POST',
    path: '/attachments',
    summary: 'Put an uploaded file on a record.',
    upload: { maxBytes: 256 * 1024 ** 2 },
    input: z.strictObject({
      uploadId: z.string().min(1).max(100).describe('What the upload for this operation answered; it is used once'),
      subject: attachmentSubject,
      subjectId: id,
      purpose: attachmentPurpose,
      name: z.string().trim().min(1).max(255).describe('File name as people know it'),
    }),
    output: attachment,
  }),
  content: query({
    access: 'service:attachment:view',
    entity: 'attachment',
    method: 'GET',
    path: '/attachments/{id}/content',
    summary: 'Download a photo or file.',
    input: z.strictObject({ id }),
    output: fileResult,
    file: true,
  }),
  thumbnail: query({
    access: 'service:attachment:view',
    entity: 'attachment',
    method: 'GET',
    path: '/attachments/{id}/thumbnail',
    summary: 'Download a small picture of a photo, upright and without its position data.',
    input: z.strictObject({ id, size: z.enum(['small', 'large']).default('small').describe('small for lists, large to look at') }),
    output: fileResult,
    file: true,
  }),
  remove: command({
    access: 'service:attachment:upload',
    entity: 'attachment',
    method: 'DELETE',
    path: '/attachments/{id}',
    summary: 'Take a photo or file off a record: one’s own, or any with the permission to remove them; never from released work.',
    input: z.strictObject({ id, reason: line(500).optional() }),
    output: done,
  }),
};
