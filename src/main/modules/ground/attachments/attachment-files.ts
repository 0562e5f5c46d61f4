/** The port behind attachments: where the bytes are, addressed by the hash of their content. */
import type { FileResult } from '#shared/contract/fields.ts';

export interface KeptFile {
  readonly size: number;
  /** In hexadecimal; the address of the content. */
  readonly sha256: string;
  /** Found in the content. */
  readonly mediaType: string;
}

/** A file that was taken in, and is nobody's to see until it is kept. */
export interface ReceivedFile extends KeptFile {
  /** Under which its bytes wait. */
  readonly fileId: string;
}

export interface SmallPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Whatever the person can do something about is thrown as a problem of the contract. */
export interface AttachmentFiles {
  /** Makes a received file permanent, also where it was before. @throws not_found where its bytes are gone. */
  keep(received: ReceivedFile): Promise<void>;
  /** Forgets a received file that was not kept. */
  drop(fileId: string): Promise<void>;
  /** @throws not_found where the bytes are gone; file_damaged where they are not those that were kept. */
  content(sha256: string): Promise<FileResult['body']>;
  /** Reads what was kept from where it stands, past any copy. @throws as `content` does. */
  examine(sha256: string): Promise<void>;
  /** A picture made small, upright and without metadata. @throws as `content` does; unsupported_media for what is no picture. */
  thumbnail(sha256: string, size: 'small' | 'large' | 'print'): Promise<SmallPicture>;
}
