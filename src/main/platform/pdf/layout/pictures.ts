/** Photos in rows of three or four, each with its caption. */
import type { PrintPhoto } from '#shared/printed-documents.ts';
import { bodyWidth, page, styles, type Sheet } from './sheet.ts';

const gap = 4;
/** Height by width at most, so that a row of upright photos does not fill the page. */
const steepest = 0.78;

export function pictures(sheet: Sheet, photos: readonly PrintPhoto[]): void {
  const across = photos.length === 4 || photos.length > 6 ? 4 : 3;
  const width = (bodyWidth - gap * (across - 1)) / across;
  for (let index = 0; index < photos.length; index += across) {
    const row = photos.slice(index, index + across).map(({ picture, caption }) => {
      const natural = sheet.pdf.getImageProperties(picture);
      const height = Math.min(natural.height / natural.width, steepest) * width;
      return { picture, height, caption: sheet.wrap(caption ?? '', width, styles.label).slice(0, 3) };
    });
    const high = Math.max(...row.map(({ height }) => height));
    const captions = Math.max(...row.map(({ caption }) => caption.length)) * sheet.lineHeight(styles.label);
    sheet.ensure(high + captions + 3);
    row.forEach(({ picture, caption, height }, column) => {
      const x = page.left + column * (width + gap);
      sheet.picture(picture, x, sheet.y, width, height);
      sheet.write(caption, x, sheet.y + height + 0.8, styles.label);
    });
    sheet.y += high + captions + 3;
  }
}
