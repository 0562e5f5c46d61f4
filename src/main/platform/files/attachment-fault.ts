/** Why a file was not taken, kept or found, under the contract's codes and with a sentence for the person. */
import type { ErrorCode } from '#shared/contract/errors.ts';

export type AttachmentFaultCode = Extract<
  ErrorCode,
  'payload_too_large' | 'unsupported_media' | 'not_found' | 'storage_full' | 'unavailable' | 'too_many_requests'
>;

export class AttachmentFault extends Error {
  override readonly name = 'AttachmentFault';
  readonly code: AttachmentFaultCode;

  constructor(code: AttachmentFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export const noSuchFile = (cause?: unknown) =>
  new AttachmentFault('not_found', 'There is no such file. It may have been sent too long ago: send it again.', { cause });

/** An error of the file system as one of ours; anything else comes back as it is. */
export function toAttachmentFault(error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new AttachmentFault('storage_full', 'The disk is full. Nothing was kept of this file; make room and send it again.', { cause: error });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new AttachmentFault('unavailable', 'The folder for attachments cannot be written to. Ask an administrator to look at its permissions.', { cause: error });
    case 'EIO':
    case 'ENOTDIR':
    case 'EMFILE':
    case 'ENFILE':
      return new AttachmentFault('unavailable', 'The folder for attachments cannot be used at the moment. Ask an administrator to look at the disk.', { cause: error });
    default:
      return error;
  }
}
