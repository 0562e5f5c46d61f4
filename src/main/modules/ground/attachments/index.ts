/** The attachments room: photos and files on records. It lies below the rooms whose records it serves, and imports none of them. */
import type { AttachmentFiles } from './attachment-files.ts';
import { createAttachment } from './create-attachment.ts';
import { listAttachments } from './list-attachments.ts';
import type { Orders } from './orders.ts';
import { readContent, readThumbnail } from './read-content.ts';
import { removeAttachment } from './remove-attachment.ts';
import { createSubjects, type Subjects } from './subjects.ts';

export { attachFile, type NewAttachment } from './attach-file.ts';
export type { AttachmentFiles, KeptFile } from './attachment-files.ts';
export { attachmentsOf } from './to-attachment.ts';

export interface AttachmentServices {
  readonly files: AttachmentFiles;
  readonly orders: Orders;
  readonly subjects: Subjects;
}

/** @param orders of the work orders room: `{ assertVisible, recordEvent }`. */
export function createAttachments({ files, orders }: { readonly files: AttachmentFiles; readonly orders: Orders }) {
  const services: AttachmentServices = { files, orders, subjects: createSubjects(orders) };
  return {
    list: listAttachments(services),
    create: createAttachment(services),
    content: readContent(services),
    thumbnail: readThumbnail(services),
    remove: removeAttachment(services),
  };
}
