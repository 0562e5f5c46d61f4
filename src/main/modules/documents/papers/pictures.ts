/** The pictures of a document, small enough for paper; few at a time, so that memory stays bounded. */
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import type { PrintPhoto, PrintPicture } from '#shared/printed-documents.ts';
import { isProblem } from '#kernel/problem.ts';
import type { AttachmentFiles } from '#modules/ground/attachments/index.ts';

export type PictureFiles = Pick<AttachmentFiles, 'thumbnail'>;

const captions: Readonly<Record<Attachment['purpose'], string | null>> = {
  photo: null,
  before: 'Before',
  after: 'After',
  condition: 'Condition when received',
  signature: null,
  document: null,
};

/** Of a file on a record, or as a paper keeps it. */
type PaperPicture = Pick<Attachment, 'sha256' | 'purpose' | 'hasThumbnail'>;

/** @param limit how many at most; a document is no album. */
export async function toPhotos(files: PictureFiles, attachments: readonly PaperPicture[], limit: number): Promise<PrintPhoto[]> {
  const photos: PrintPhoto[] = [];
  for (const { sha256, purpose, hasThumbnail } of attachments) {
    if (photos.length >= limit) break;
    if (!hasThumbnail || purpose === 'signature' || purpose === 'document') continue;
    const picture = await toPicture(files, sha256);
    if (picture) photos.push({ picture, caption: captions[purpose] });
  }
  return photos;
}

/** The signature drawn by hand, where there is one. */
export async function toSignaturePicture(files: PictureFiles, attachments: readonly PaperPicture[]): Promise<PrintPicture | null> {
  const drawn = attachments.find(({ purpose, hasThumbnail }) => purpose === 'signature' && hasThumbnail);
  return drawn ? toPicture(files, drawn.sha256) : null;
}

/** A document is printed without a picture whose file is gone or damaged: the page of the record shows that fault. */
async function toPicture(files: PictureFiles, sha256: string): Promise<PrintPicture | null> {
  try {
    return (await files.thumbnail(sha256, 'print')).bytes;
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}
