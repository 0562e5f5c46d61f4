/** Places to sign: what was signed electronically with name and time, or a line for a pen. */
import type { PrintSignature } from '../documents.ts';
import { bodyWidth, page, styles, type Sheet } from './sheet.ts';
import { moment } from './words.ts';

export interface SignaturePlace {
  readonly heading: string;
  readonly signature: PrintSignature | null;
  /** Who is to sign on the line. */
  readonly name: string | null;
}

const gap = 10;
const height = 38;

/** Two beside each other, never torn apart by a page break. */
export function signatures(sheet: Sheet, places: readonly SignaturePlace[]): void {
  sheet.ensure(height);
  sheet.y += 4;
  const width = (bodyWidth - gap) / 2;
  places.forEach((place, index) => draw(sheet, place, page.left + index * (width + gap), width));
  sheet.y += height - 4;
}

function draw(sheet: Sheet, { heading, signature, name }: SignaturePlace, x: number, width: number): void {
  const top = sheet.write([heading], x, sheet.y, styles.label);
  const line = top + 15;
  if (signature?.picture) sheet.picture(signature.picture, x, top, width, 14.5);
  else if (signature) sheet.write(sheet.wrap(signature.name, width, styles.lead).slice(-2), x, line - 6, styles.lead);
  sheet.line(line, x, x + width, 0);
  let y = line + 0.8;
  if (!signature) {
    sheet.write([name ?? 'Name, date'], x, y, styles.small);
    return;
  }
  const signed = `${signature.meaning} · ${moment(signature.signedAt, sheet.timeZone)}`;
  if (signature.picture) y = sheet.write(sheet.wrap(signature.name, width, styles.strong), x, y, styles.strong);
  y = sheet.write(sheet.wrap(signed, width, styles.small), x, y, styles.small);
  if (signature.contentHash) sheet.write(sheet.wrap(signature.contentHash, width, { ...styles.code, size: 6 }), x, y, { ...styles.code, size: 6 });
}
