/** Places to sign: what was signed electronically with name and time, or a line for a pen. */
import type { PrintSignature } from '#shared/printed-documents.ts';
import { say } from '#text/say.ts';
import { bodyWidth, page, styles, type Sheet, type TextStyle } from './sheet.ts';
import { moment } from './words.ts';

export interface SignaturePlace {
  readonly heading: string;
  readonly signature: PrintSignature | null;
  /** What stands below the line: who is to sign there, or in which capacity somebody has. */
  readonly below: string | null;
}

const gap = 10;
/** Of a place whose meaning fits into one line. */
const leastHeight = 36;
/** A signature says in full what it means; what is longer than this is no meaning any more. */
const linesOfMeaning = 5;

/** Two beside each other, never torn apart by a page break. */
export function signatures(sheet: Sheet, places: readonly SignaturePlace[]): void {
  const width = (bodyWidth - gap) / 2;
  const further = Math.max(...places.map(({ signature }) => (signature ? meaningOf(sheet, signature, width).length - 1 : 0)), 0);
  const height = leastHeight + further * sheet.lineHeight(styles.small);
  sheet.ensure(height);
  sheet.y += 4;
  places.forEach((place, index) => draw(sheet, place, page.left + index * (width + gap), width));
  sheet.y += height - 4;
}

const meaningOf = (sheet: Sheet, { meaning }: PrintSignature, width: number): string[] => sheet.wrap(meaning, width, styles.small).slice(0, linesOfMeaning);

function draw(sheet: Sheet, { heading, signature, below }: SignaturePlace, x: number, width: number): void {
  const top = sheet.write([heading], x, sheet.y, styles.label);
  const line = top + 15;
  if (signature?.picture) sheet.picture(signature.picture, x, top, width, 14.5);
  else if (signature) sheet.write(sheet.wrap(signature.name, width, styles.lead).slice(-2), x, line - 6, styles.lead);
  sheet.line(line, x, x + width, 0);
  let y = line + 0.8;
  const add = (text: string | null, style: TextStyle) => {
    y = sheet.write(sheet.wrap(text ?? '', width, style).slice(0, 2), x, y, style);
  };
  if (signature?.picture) add(signature.name, styles.strong);
  add(below, styles.small);
  if (!signature) return;
  add(say.paper.signedAt(moment(signature.signedAt, sheet.timeZone)), styles.small);
  y = sheet.write(meaningOf(sheet, signature, width), x, y, styles.small);
  add(signature.contentHash && `SHA-256 ${signature.contentHash}`, { ...styles.code, size: 5.4 });
}
