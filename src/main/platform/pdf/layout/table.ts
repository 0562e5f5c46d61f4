/** Tables that run over as many pages as they need, with their head repeated and their rows whole. */
import { autoTable, type CellDef, type Styles } from 'jspdf-autotable';
import type { FontName } from './fonts.ts';
import { page, styles, type Sheet } from './sheet.ts';

export interface TableColumn<Row> {
  readonly title: string;
  /** Millimetres; the columns without a width share what is left. */
  readonly width?: number;
  readonly align?: 'left' | 'right';
  readonly font?: FontName;
  /** One line or several; empty ones are left out. */
  text(row: Row): string | readonly (string | null)[] | null;
  /** Whether this cell is to catch the eye. */
  stands?(row: Row): boolean;
}

export interface TableOptions<Row> {
  /** Rows that follow each other under the same group get its name above them. */
  readonly groupOf?: (row: Row) => string | null;
  /** Lines below the table, label and amount, the last of them strong. */
  readonly totals?: readonly (readonly [label: string, amount: string])[];
}

const cellSize = 8.4;

/** Draws the rows at the sheet's place, and moves it below them. Draws nothing without rows. */
export function table<Row>(sheet: Sheet, columns: readonly TableColumn<Row>[], rows: readonly Row[], options: TableOptions<Row> = {}): void {
  if (rows.length === 0) return;
  const { groupOf, totals = [] } = options;
  const body: CellDef[][] = [];
  let group: string | null = null;
  for (const row of rows) {
    const own = groupOf?.(row) ?? null;
    if (own !== null && own !== group) body.push([groupCell(sheet, own, columns.length)]);
    group = own;
    body.push(columns.map((column) => bodyCell(sheet, column, row)));
  }
  autoTable(sheet.pdf, {
    head: [columns.map(({ title, align = 'left' }) => ({ content: title, styles: { halign: align } }))],
    body,
    foot: totals.map(([label, amount], index) => totalCells(label, amount, columns.length, index === totals.length - 1)),
    showFoot: 'lastPage',
    startY: sheet.y,
    margin: { top: page.top, left: page.left, right: page.width - page.right, bottom: page.height - page.bottom },
    rowPageBreak: 'avoid',
    theme: 'plain',
    styles: { font: 'words', fontSize: cellSize, textColor: 0, cellPadding: { top: 0.9, bottom: 1, left: 0, right: 2.5 }, valign: 'top' },
    headStyles: { font: 'words', fontStyle: 'normal', fontSize: styles.label.size, textColor: styles.label.grey, ...below(0) },
    bodyStyles: below(200),
    footStyles: { font: 'words', fontStyle: 'normal' },
    columnStyles: Object.fromEntries(columns.map((column, index) => [index, columnStyle(column)])),
    didDrawPage: ({ cursor }) => {
      sheet.y = cursor?.y ?? sheet.y;
    },
  });
  sheet.y += 2.5;
}

const below = (grey: number): Partial<Styles> => ({ lineColor: grey, lineWidth: { bottom: 0.15, top: 0, left: 0, right: 0 } });

function columnStyle<Row>({ width, align = 'left', font = 'words' }: TableColumn<Row>): Partial<Styles> {
  const size = font === 'codes' ? { fontSize: cellSize - 0.6 } : {};
  const padding = align === 'right' ? { cellPadding: { top: 0.9, bottom: 1, left: 2.5, right: 0 } } : {};
  return { halign: align, font, cellWidth: width ?? 'auto', ...size, ...padding };
}

function bodyCell<Row>(sheet: Sheet, { text, stands, font = 'words' }: TableColumn<Row>, row: Row): CellDef {
  const given = text(row);
  const lines = typeof given === 'string' || given === null ? [given] : given;
  const emphasis: Partial<Styles> = stands?.(row) ? { font: 'strong' } : {};
  const style = { font: emphasis.font ? 'strong' : font } as const;
  const content = lines.filter((line) => line?.trim()).map((line) => sheet.shown(line ?? '', style));
  return { content: content.join('\n'), styles: emphasis };
}

const groupCell = (sheet: Sheet, name: string, colSpan: number): CellDef => ({
  content: sheet.shown(name, styles.strong),
  colSpan,
  styles: { font: 'strong', cellPadding: { top: 2.4, bottom: 1, left: 0, right: 0 } },
});

function totalCells(label: string, amount: string, width: number, strong: boolean): CellDef[] {
  const font = strong ? 'strong' : 'words';
  return [
    { content: label, colSpan: width - 1, styles: { halign: 'right', font } },
    { content: amount, styles: { halign: 'right', font } },
  ];
}
