/** The attachments room: photos and files on records. It lies below the rooms whose records it serves, and imports none of them. */
import type { AttachmentFiles } from './attachment-files.ts';
import { createAttachment } from './create-attachment.ts';
import { listAttachments } from './list-attachments.ts';
import type { Orders } from './orders.ts';
import { readContent, readThumbnail } from './read-content.ts';
import { removeAttachment } from './remove-attachment.ts';
import { createSubjects, type SubjectRules, type Subjects } from './subjects.ts';

export { attachFile, type NewAttachment } from './attach-file.ts';
export type { AttachmentFiles } from './attachment-files.ts';
export { examineFiles, type FilesExamined } from './examine-files.ts';
export type { FileSubjectRule, SubjectRules } from './subjects.ts';
export { sweepUploadsJob, type SweptFiles } from './sweep-uploads.ts';
export { attachmentsOf } from './to-attachment.ts';
export {
  beginUpload,
  continueUpload,
  findUpload,
  keepUpload,
  progressOf,
  receiveUpload,
  type KeptUpload,
  type UploadFiles,
  type UploadProgress,
} from './uploads.ts';

export interface AttachmentServices {
  readonly files: AttachmentFiles;
  readonly orders: Orders;
  readonly subjects: Subjects;
}

/** @param orders of the work orders room: `{ assertVisible, recordEvent }`. @param rules of the rooms whose records take files. */
export function createAttachments({ files, orders, rules }: { readonly files: AttachmentFiles; readonly orders: Orders; readonly rules: SubjectRules }) {
  const services: AttachmentServices = { files, orders, subjects: createSubjects(rules, orders) };
  return {
    list: listAttachments(services),
    create: createAttachment(services),
    content: readContent(services),
    thumbnail: readThumbnail(services),
    remove: removeAttachment(services),
  };
}
