/** Why a file was not taken, kept or found, under the contract's codes and with a sentence for the person. */
import { sentenceOf, type ErrorCode } from '#shared/contract/errors.ts';
import { say } from '#text/say.ts';

export type AttachmentFaultCode = Extract<
  ErrorCode,
  'payload_too_large' | 'unsupported_media' | 'not_found' | 'conflict' | 'storage_full' | 'storage_read_only' | 'storage_failed' | 'file_damaged' | 'busy'
>;

export class AttachmentFault extends Error {
  override readonly name = 'AttachmentFault';
  readonly code: AttachmentFaultCode;

  constructor(code: AttachmentFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export const noSuchFile = (cause?: unknown) => new AttachmentFault('not_found', say.files.gone, { cause });

/** What stands there is not what was once put on the record: it is shown to nobody. */
export const damaged = () => new AttachmentFault('file_damaged', sentenceOf('file_damaged'));

/** An error of the file system as one of ours; anything else comes back as it is. */
export function toAttachmentFault(error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new AttachmentFault('storage_full', say.files.diskFull, { cause: error });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new AttachmentFault('storage_read_only', say.files.readOnly, { cause: error });
    case 'EIO':
    case 'ENOTDIR':
      return new AttachmentFault('storage_failed', say.files.unusable, { cause: error });
    case 'EMFILE':
    case 'ENFILE':
      return new AttachmentFault('busy', say.files.tooManyOpen, { cause: error });
    default:
      return error;
  }
}
