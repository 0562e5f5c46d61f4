/** Photos in rows of three, each with its caption. */
import type { PrintPhoto } from '../documents.ts';
import { bodyWidth, page, styles, type Sheet } from './sheet.ts';

const across = 3;
const gap = 4;
const width = (bodyWidth - gap * (across - 1)) / across;
const maxHeight = 42;

export function pictures(sheet: Sheet, photos: readonly PrintPhoto[]): void {
  for (let index = 0; index < photos.length; index += across) {
    const row = photos.slice(index, index + across).map(({ picture, caption }) => ({
      picture,
      caption: sheet.wrap(caption ?? '', width, styles.label).slice(0, 3),
      height: heightOf(sheet, picture),
    }));
    const high = Math.max(...row.map(({ height }) => height));
    const captions = Math.max(...row.map(({ caption }) => caption.length)) * sheet.lineHeight(styles.label);
    sheet.ensure(high + captions + 3);
    row.forEach(({ picture, caption, height }, column) => {
      const x = page.left + column * (width + gap);
      sheet.picture(picture, x, sheet.y, width, maxHeight);
      sheet.write(caption, x, sheet.y + height + 0.8, styles.label);
    });
    sheet.y += high + captions + 3;
  }
}

function heightOf(sheet: Sheet, picture: Uint8Array): number {
  const natural = sheet.pdf.getImageProperties(picture);
  return Math.min((natural.height / natural.width) * width, maxHeight);
}
