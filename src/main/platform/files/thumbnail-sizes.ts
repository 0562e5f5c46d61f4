/** The sizes in which pictures are shown. */

export const thumbnailSizes = {
  /** In lists and galleries. */
  small: { pixels: 320, mediaType: 'image/webp' },
  /** Side by side and full screen. */
  large: { pixels: 1600, mediaType: 'image/webp' },
  /** In PDF documents, which know no WebP. */
  print: { pixels: 900, mediaType: 'image/jpeg' },
} as const satisfies Record<string, { pixels: number; mediaType: 'image/webp' | 'image/jpeg' }>;

export type ThumbnailSize = keyof typeof thumbnailSizes;
