/** Writes a sheet as CSV that spreadsheet programs open as it is meant: UTF-8 with its mark, and no text that they would take for a formula. */
import { writeCsvStream } from 'hucre/csv';
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts';

/** How a language writes numbers and separates values: what its spreadsheet programs expect. */
export interface CsvManner {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

export const writeCsv = ({ columns, rows }: Sheet, manner: CsvManner): AsyncIterable<Uint8Array> =>
  writeCsvStream(written(columns, rows, manner), { headers: columns.map(({ name }) => withoutFormula(name)), delimiter: manner.separator, bom: true });

async function* written(columns: readonly SheetColumn[], rows: Sheet['rows'], manner: CsvManner): AsyncGenerator<string[]> {
  for await (const row of rows) yield columns.map(({ holds }, place) => cell(holds, row[place] ?? null, manner));
}

function cell(holds: SheetColumn['holds'], value: SheetValue, { decimal }: CsvManner): string {
  if (value === null) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .slice(0, holds === 'day' ? 10 : 16)
      .replace('T', ' ');
  if (typeof value === 'string') return withoutFormula(value);
  return holds === 'duration' ? hoursAndMinutes(value) : String(value).replace('.', decimal);
}

/** `124:30`, which spreadsheet programs read as a length of time. */
function hoursAndMinutes(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** What begins with one of these is run by spreadsheet programs, with an apostrophe before it, it is text. */
const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
