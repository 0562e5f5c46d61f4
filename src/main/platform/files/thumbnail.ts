/** Small pictures made from large ones that nobody has checked: bounded in pixels and time, turned upright, without metadata. */
import sharp from 'sharp';
import { say } from '#text/say.ts';
import { thumbnailSizes, type ThumbnailSize } from './thumbnail-sizes.ts';

export type Rendered = Uint8Array | { readonly refused: string };

/** More than any camera that flies or fits a pocket gives today, and 480 MB when decoded all at once. */
const maxPixels = 120_000_000;
const maxSeconds = 20;

// What was identified is what is decoded: no other decoder may be reached, whatever hides behind the first bytes.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
// One picture at a time and none remembered, so that memory does not grow with the number of cores or uploads.
sharp.cache(false);
sharp.concurrency(1);

/** The picture at `path` within a square of the size's pixels, or a sentence when it is damaged, hostile or too large. */
export async function renderThumbnail(path: string, size: ThumbnailSize): Promise<Rendered> {
  const { pixels, mediaType } = thumbnailSizes[size];
  try {
    const upright = sharp(path, { failOn: 'error', limitInputPixels: maxPixels, sequentialRead: true, autoOrient: true })
      .timeout({ seconds: maxSeconds })
      .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true });
    const encoded = mediaType === 'image/webp' ? upright.webp({ quality: 78 }) : upright.flatten({ background: 'white' }).jpeg({ quality: 82, mozjpeg: true });
    // A copy of its own: the buffer is handed over to the parent thread, which takes all of its memory along.
    return new Uint8Array(await encoded.toBuffer());
  } catch (error) {
    return { refused: refusal(error) };
  }
}

function refusal(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (/pixel limit/.test(reason)) return say.files.tooManyPixels(maxPixels / 1_000_000);
  if (/timeout/.test(reason)) return say.files.tooSlow;
  return say.files.damagedPicture;
}
