/** Tables that run over as many pages as they need, with their head repeated and their rows whole. */
import { __createTable, autoTable, type CellDef, type Styles, type UserOptions } from 'jspdf-autotable';
import type { FontName } from './fonts.ts';
import { heading } from './blocks.ts';
import { bodyWidth, page, styles, type Sheet } from './sheet.ts';

export interface TableColumn<Row> {
  readonly title: string;
  /** The title is a heading of its own rather than a label. */
  readonly isHeading?: boolean;
  /** Millimetres; the columns without a width share what is left. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
  readonly font?: FontName;
  /** One line or several; empty ones are left out. */
  text(row: Row): string | readonly (string | null)[] | null;
  /** Whether this cell is to catch the eye. */
  stands?(row: Row): boolean;
}

export interface TableOptions {
  /** Stands above the table and stays with its first row. */
  readonly title?: string | undefined;
  readonly subtitle?: string;
  /** Lines below the table, the last of them strong. */
  readonly totals?: readonly (readonly [label: string, amount: string])[];
}

const cellSize = 8.4;

/** Draws the rows at the sheet's place, and moves it below them. Draws nothing without rows. */
export function table<Row>(sheet: Sheet, columns: readonly TableColumn<Row>[], rows: readonly Row[], options: TableOptions = {}): void {
  if (rows.length === 0) return;
  const { title, subtitle, totals = [] } = options;
  const body = rows.map((row) => columns.map((column) => bodyCell(sheet, column, row)));
  const settings: UserOptions = {
    head: [columns.map((column) => headCell(sheet, column))],
    body,
    foot: totals.map(([label, amount], index) => totalCells(label, amount, columns.length, index === totals.length - 1)),
    showFoot: 'lastPage',
    margin: { top: page.top, left: page.left, right: page.width - page.right, bottom: page.height - page.bottom },
    rowPageBreak: 'avoid',
    theme: 'plain',
    styles: { font: 'words', fontStyle: 'normal', fontSize: cellSize, textColor: 0, cellPadding: padding('left'), valign: 'top' },
    headStyles: { valign: 'bottom', ...below(0) },
    bodyStyles: below(205),
    columnStyles: Object.fromEntries(columns.map((column, index) => [index, columnStyle(column)])),
    didDrawPage: ({ cursor }) => {
      sheet.y = cursor?.y ?? sheet.y;
    },
  };
  const beginning = heightOfBeginning(sheet, { ...settings, body: body.slice(0, 1) });
  if (title) heading(sheet, title, beginning + (subtitle ? sheet.lineHeight(styles.small) : 0));
  else sheet.ensure(beginning);
  if (subtitle) sheet.y = sheet.write(sheet.wrap(subtitle, bodyWidth, styles.small), page.left, sheet.y, styles.small);
  autoTable(sheet.pdf, { ...settings, startY: sheet.y });
  sheet.y += 2.5;
}

/** The head and the first row belong together: a head alone at the foot of a page says nothing. */
function heightOfBeginning(sheet: Sheet, options: UserOptions): number {
  const { head, body } = __createTable(sheet.pdf, options);
  const height = [...head, ...body].reduce((sum, row) => sum + row.height, 0);
  return Math.min(height, page.bottom - page.top - 16);
}

const padding = (align: 'left' | 'right') => ({ top: 1, bottom: 1.1, ...(align === 'left' ? { left: 0, right: 3 } : { left: 3, right: 0 }) });

const below = (grey: number): Partial<Styles> => ({ lineColor: grey, lineWidth: { bottom: 0.15, top: 0, left: 0, right: 0 } });

function columnStyle<Row>({ width, align = 'left', font = 'words' }: TableColumn<Row>): Partial<Styles> {
  const size = font === 'codes' ? { fontSize: cellSize - 0.6 } : {};
  return { halign: align, font, cellWidth: width ?? 'auto', cellPadding: padding(align), ...size };
}

function headCell<Row>(sheet: Sheet, { title, isHeading, align = 'left' }: TableColumn<Row>): CellDef {
  const { font, size } = isHeading ? styles.strong : styles.label;
  const textColor = isHeading ? 0 : styles.label.grey;
  const content = sheet.shown(title, { font });
  return { content, styles: { font, fontSize: size, textColor, halign: align, cellPadding: padding(align) } };
}

function bodyCell<Row>(sheet: Sheet, { text, stands, font = 'words' }: TableColumn<Row>, row: Row): CellDef {
  const given = text(row);
  const lines = typeof given === 'string' || given === null ? [given] : given;
  const emphasis: Partial<Styles> = stands?.(row) ? { font: 'strong' } : {};
  const style = { font: emphasis.font ? 'strong' : font } as const;
  const content = lines.filter((line) => line?.trim()).map((line) => sheet.shown(line ?? '', style));
  return { content: content.join('\n'), styles: emphasis };
}

function totalCells(label: string, amount: string, width: number, strong: boolean): CellDef[] {
  const style = { font: strong ? 'strong' : 'words', halign: 'right' } as const;
  return [
    { content: label, colSpan: width - 1, styles: { ...style, cellPadding: padding('left') } },
    { content: amount, styles: { ...style, cellPadding: padding('right') } },
  ];
}
