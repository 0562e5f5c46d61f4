/** The paper of the document family: A4 pages with letterhead, running head, page x of y, and a place to write at. */
import { createHash } from 'node:crypto';
import { jsPDF } from 'jspdf';
import type { PrintPicture, RecordHead } from '#shared/printed-documents.ts';
import { say } from '#text/say.ts';
import { breakLines } from './line-breaks.ts';
import { addFonts, hasGlyph, type FontName } from './fonts.ts';
import { drawQrCode } from './qr-code.ts';
import { moment, printable } from './words.ts';

/** All lengths are millimetres, all font sizes points. */
export const page = { width: 210, height: 297, left: 16, right: 194, top: 27, firstTop: 14, bottom: 279 } as const;
export const bodyWidth = page.right - page.left;

export interface TextStyle {
  readonly font?: FontName;
  readonly size?: number;
  /** 0 is black. */
  readonly grey?: number;
}

export const styles = {
  title: { font: 'strong', size: 17 },
  lead: { font: 'strong', size: 10.5 },
  body: { font: 'words', size: 9 },
  strong: { font: 'strong', size: 9 },
  code: { font: 'codes', size: 8.6 },
  label: { font: 'words', size: 7.4, grey: 95 },
  small: { font: 'words', size: 7.8, grey: 60 },
} as const satisfies Record<string, TextStyle>;

const hairline = 0.15;
const lineSpacing = 1.38;
const millimetresPerPoint = 25.4 / 72;
const qrSize = 22;

export interface SheetTitle {
  readonly title: string;
  readonly state: string | null;
}

export class Sheet {
  readonly pdf = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  readonly timeZone: string;
  /** Where the next block begins. */
  y: number = page.firstTop;
  readonly #head: RecordHead;
  readonly #title: SheetTitle;

  constructor(head: RecordHead, title: SheetTitle) {
    this.#head = head;
    this.#title = title;
    this.timeZone = head.letterhead.timeZone;
    addFonts(this.pdf);
    this.pdf.setLineHeightFactor(lineSpacing);
    // The tables break their cells by it, with the font already set.
    this.pdf.splitTextToSize = (text: string | readonly string[], width: number, { fontSize = this.pdf.getFontSize() }: { fontSize?: number } = {}) =>
      [text].flat().flatMap((each) => breakLines(each, width, (words) => (this.pdf.getTextWidth(words) * fontSize) / this.pdf.getFontSize()));
    this.#drawLetterhead();
  }

  /** The text in characters that the style's font has; what it lacks shows as a box. Leaves the pen set to the style. */
  shown(text: string, { font = 'words', size = styles.body.size, grey = 0 }: TextStyle): string {
    this.pdf.setFont(font, 'normal').setFontSize(size).setTextColor(grey);
    return [...printable(text)].map((character) => (character === '\n' || hasGlyph(this.pdf, character) ? character : '□')).join('');
  }

  /** The text as lines that fit the width. */
  wrap(text: string, width: number, style: TextStyle): string[] {
    const shown = this.shown(text, style);
    return shown === '' ? [] : breakLines(shown, width, (words) => this.pdf.getTextWidth(words));
  }

  /** Writes lines with their top at `y`, and answers where the next line would begin. */
  write(lines: readonly string[], x: number, y: number, style: TextStyle, align: 'left' | 'right' = 'left'): number {
    const height = this.lineHeight(style);
    lines.forEach((line, index) => {
      const shown = this.shown(line, style);
      // The base line: what is left over of the line's height stands half above and half below.
      if (shown) this.pdf.text(shown, x, y + height * (index + 0.74), { align });
    });
    return y + height * lines.length;
  }

  lineHeight({ size = styles.body.size }: TextStyle): number {
    return size * millimetresPerPoint * lineSpacing;
  }

  widthOf(text: string, style: TextStyle): number {
    return this.pdf.getTextWidth(this.shown(text, style));
  }

  /** Goes to a new page unless so much room is left on this one. */
  ensure(height: number): void {
    if (this.y + height <= page.bottom) return;
    this.pdf.addPage();
    this.y = page.top;
  }

  line(y: number, from: number = page.left, to: number = page.right, grey = 150): void {
    this.pdf.setDrawColor(grey).setLineWidth(hairline).line(from, y, to, y);
  }

  /** Draws the picture as large as fits into the box, at its top left, and answers its size. */
  picture(bytes: PrintPicture, x: number, y: number, maxWidth: number, maxHeight: number): { width: number; height: number } {
    const natural = this.pdf.getImageProperties(bytes);
    const scale = Math.min(maxWidth / natural.width, maxHeight / natural.height);
    const size = { width: natural.width * scale, height: natural.height * scale };
    this.pdf.addImage(bytes, 'JPEG', x, y, size.width, size.height, undefined, 'NONE');
    return size;
  }

  /** The finished document. The same data gives the same bytes. */
  toBytes(): Uint8Array {
    const { letterhead, number } = this.#head;
    const pages = this.pdf.getNumberOfPages();
    for (let index = 1; index <= pages; index += 1) {
      this.pdf.setPage(index);
      if (index > 1) this.#drawRunningHead();
      this.#drawFoot(index, pages);
    }
    const title = `${this.#title.title} ${number}`;
    this.pdf.setProperties({ title: printable(title), author: printable(letterhead.organisation), creator: 'CUBE-PRO' });
    this.pdf.setLanguage('en-GB');
    this.pdf.setCreationDate(new Date(letterhead.printedAt));
    this.pdf.setFileId(createHash('sha256').update(`${title}\n${letterhead.printedAt}`).digest('hex').slice(0, 32).toUpperCase());
    return new Uint8Array(this.pdf.output('arraybuffer'));
  }

  #drawLetterhead(): void {
    const { letterhead, number, url } = this.#head;
    const right = url ? page.right - qrSize - 5 : page.right;
    if (url) drawQrCode(this.pdf, url, page.right - qrSize, page.firstTop, qrSize);

    let x: number = page.left;
    if (letterhead.logo) x += this.picture(letterhead.logo, x, page.firstTop, 34, qrSize - 2).width + 5;
    const room = page.left + 100 - x;
    let left = this.write(this.wrap(letterhead.organisation, room, styles.lead), x, page.firstTop - 0.6, styles.lead);
    for (const line of letterhead.lines) left = this.write(this.wrap(line, room, styles.small), x, left, styles.small);

    let below = this.write([this.#title.title], right, page.firstTop - 1.6, styles.title, 'right');
    const numberStyle = { font: 'codes', size: 11.5 } as const;
    below = this.write([number], right, below - 0.4, numberStyle, 'right');
    const state = this.wrap(this.#title.state ?? '', 48, styles.body);
    below = this.write(state, right, below, styles.body, 'right');

    this.y = Math.max(left, below, page.firstTop + qrSize) + 4;
    this.line(this.y, page.left, page.right, 0);
    this.y += 4;
  }

  #drawRunningHead(): void {
    const { letterhead, number } = this.#head;
    const y = page.firstTop;
    const [organisation = ''] = this.wrap(letterhead.organisation, 110, styles.small);
    this.write([organisation], page.left, y, styles.small);
    this.write([number], page.right, y, { ...styles.code, size: 8 }, 'right');
    this.write([this.#title.title], page.right - this.widthOf(number, { ...styles.code, size: 8 }) - 2.5, y, styles.small, 'right');
    this.line(y + 5.5, page.left, page.right, 0);
  }

  #drawFoot(index: number, pages: number): void {
    const { letterhead } = this.#head;
    const y = page.bottom + 4;
    this.line(y);
    const printed = say.paper.printed(moment(letterhead.printedAt, this.timeZone), this.timeZone, letterhead.printedBy || null);
    this.write(this.wrap(printed, 140, styles.label).slice(0, 1), page.left, y + 1.2, styles.label);
    this.write([say.paper.page(index, pages)], page.right, y + 1.2, styles.label, 'right');
  }
}
