/** Hands the attachment store of the platform to the rooms as the port they ask for. */
import { problem } from '#kernel/problem.ts';
import type { AttachmentFiles } from '#modules/ground/attachments/index.ts';
import { AttachmentFault } from '#platform/files/attachment-fault.ts';
import type { AttachmentStore } from '#platform/files/attachment-store.ts';

export const attachmentFiles = (store: AttachmentStore): AttachmentFiles => ({
  keep: (received) => store.keep(received).catch(rethrow),
  drop: (fileId) => store.drop(fileId).catch(rethrow),
  content: (sha256) => store.open(sha256).catch(rethrow),
  examine: (sha256) => store.examine(sha256).catch(rethrow),
  thumbnail: (sha256, size) => store.thumbnail(sha256, size).catch(rethrow),
});

function rethrow(error: unknown): never {
  throw error instanceof AttachmentFault ? problem(error.code, error.message) : error;
}
