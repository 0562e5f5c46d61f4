/** What stands between the tables of a document: headings, facts, columns, paragraphs, lists, notices. */
import { bodyWidth, page, styles, type Sheet, type TextStyle } from './sheet.ts';

const gap = 5;

/** A heading with a line below; so much of what follows stays on its page. */
export function section(sheet: Sheet, title: string, keepWith = 8): void {
  heading(sheet, title, keepWith + 3);
  sheet.line(sheet.y + 0.6);
  sheet.y += 2.6;
}

/** A heading without a line, for tables, which have one of their own. */
export function heading(sheet: Sheet, title: string, keepWith: number): void {
  sheet.ensure(8 + keepWith);
  sheet.y = sheet.write([title], page.left, sheet.y + 2.5, styles.lead);
}

/** Flows over pages line by line; empty lines part its paragraphs. */
export function paragraph(sheet: Sheet, text: string, style: TextStyle = styles.body): void {
  for (const line of sheet.wrap(text, bodyWidth, style)) {
    sheet.ensure(sheet.lineHeight(style));
    sheet.y = sheet.write([line], page.left, sheet.y, style);
  }
  sheet.y += 1.5;
}

/** A heading with a text below, or nothing where there is no text. */
export function textSection(sheet: Sheet, title: string, text: string | null): void {
  if (!text?.trim()) return;
  section(sheet, title);
  paragraph(sheet, text);
}

/** A box before each item, as on a list that somebody ticks off with a pen. */
export function checkList(sheet: Sheet, items: readonly string[]): void {
  const width = (bodyWidth - gap) / 2;
  for (let index = 0; index < items.length; index += 2) {
    const columns = items.slice(index, index + 2).map((item) => sheet.wrap(item, width - 5, styles.body));
    const height = Math.max(...columns.map((lines) => lines.length)) * sheet.lineHeight(styles.body) + 0.8;
    sheet.ensure(height);
    columns.forEach((lines, column) => {
      const x = page.left + column * (width + gap);
      sheet.pdf
        .setDrawColor(0)
        .setLineWidth(0.2)
        .rect(x, sheet.y + 0.9, 2.6, 2.6);
      sheet.write(lines, x + 5, sheet.y, styles.body);
    });
    sheet.y += height;
  }
  sheet.y += 1.5;
}

export interface Fact {
  readonly label: string;
  readonly value: string | null;
  readonly code?: boolean;
}

/** Labels above their values, four beside each other; facts without a value are left out. */
export function facts(sheet: Sheet, all: readonly Fact[], across = 4): void {
  const known = all.filter((fact): fact is Fact & { value: string } => Boolean(fact.value?.trim()));
  const width = (bodyWidth - gap * (across - 1)) / across;
  for (let index = 0; index < known.length; index += across) {
    const cells = known.slice(index, index + across).map(({ label, value, code }) => {
      const style = code ? styles.code : styles.body;
      return { label, style, lines: sheet.wrap(value, width, style) };
    });
    const height = sheet.lineHeight(styles.label) + Math.max(...cells.map(({ lines, style }) => lines.length * sheet.lineHeight(style)));
    sheet.ensure(height);
    cells.forEach(({ label, lines, style }, column) => {
      const x = page.left + column * (width + gap);
      sheet.write(lines, x, sheet.write([label], x, sheet.y, styles.label), style);
    });
    sheet.y += height + 1.6;
  }
}

export interface Column {
  readonly heading: string;
  readonly title: string;
  readonly lines: readonly (string | Fact)[];
}

/** Columns side by side, each a heading, a title and lines: who, which aircraft, which order. */
export function columns(sheet: Sheet, all: readonly Column[]): void {
  const width = (bodyWidth - gap * (all.length - 1)) / all.length;
  const top = sheet.y;
  const ends = all.map(({ heading, title, lines }, index) => {
    const x = page.left + index * (width + gap);
    let y = sheet.write([heading], x, top, styles.label);
    y = sheet.write(sheet.wrap(title, width, styles.lead), x, y, styles.lead);
    const labels = lines.flatMap((line) => (typeof line === 'string' || !line.value ? [] : sheet.widthOf(line.label, styles.label)));
    const indent = Math.max(0, ...labels) + 2;
    for (const line of lines) y = columnLine(sheet, line, x, y, width, indent);
    return y;
  });
  sheet.y = Math.max(...ends) + 2;
}

function columnLine(sheet: Sheet, line: string | Fact, x: number, y: number, width: number, indent: number): number {
  if (typeof line === 'string') return sheet.write(sheet.wrap(line, width, styles.body), x, y, styles.body);
  if (!line.value?.trim()) return y;
  const style = line.code ? styles.code : styles.body;
  sheet.write([line.label], x, y + (sheet.lineHeight(styles.body) - sheet.lineHeight(styles.label)) / 2, styles.label);
  const end = sheet.write(sheet.wrap(line.value, width - indent, style), x + indent, y, style);
  return Math.max(end, y + sheet.lineHeight(styles.body));
}

/** A framed statement that nobody should miss; a heavier frame is for what warns. */
export function notice(sheet: Sheet, title: string, text: string, frame = 0.3): void {
  const inner = bodyWidth - 8;
  const head = sheet.wrap(title, inner, styles.strong);
  const body = sheet.wrap(text, inner, styles.body);
  const height = head.length * sheet.lineHeight(styles.strong) + body.length * sheet.lineHeight(styles.body) + 5;
  sheet.ensure(height + 3);
  sheet.y += 1.5;
  sheet.pdf.setDrawColor(0).setLineWidth(frame).rect(page.left, sheet.y, bodyWidth, height);
  sheet.write(body, page.left + 4, sheet.write(head, page.left + 4, sheet.y + 2.4, styles.strong), styles.body);
  sheet.y += height + 3;
}
