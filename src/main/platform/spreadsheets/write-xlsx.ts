/** Writes a sheet as XLSX: typed cells, streamed, further sheets where one is full. Text is text there, whatever it begins with. */
import { writeXlsxStream } from 'hucre/xlsx';
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts';

const formats: Readonly<Partial<Record<SheetColumn['holds'], string>>> = { instant: 'yyyy-mm-dd hh:mm', day: 'yyyy-mm-dd', duration: '[h]:mm:ss' };
const widths: Readonly<Record<SheetColumn['holds'], number>> = { text: 24, number: 12, instant: 17, day: 12, duration: 12 };

const secondsADay = 86_400;
/** A cell takes no more. */
const mostCharacters = 32_767;
/** No XML, and so no cell, can hold these. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @param rowsASheet the header included; of tests. */
export const writeXlsx = ({ name, columns, rows }: Sheet, rowsASheet = 1_048_576): AsyncIterable<Uint8Array> =>
  writeXlsxStream(written(columns, rows), {
    name: sheetName(name),
    columns: columns.map(({ name: header, holds }) => ({ header: writable(header), width: widths[holds], ...(formats[holds] && { numFmt: formats[holds] }) })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: rowsASheet,
    zip64: false,
  });

async function* written(columns: readonly SheetColumn[], rows: Sheet['rows']): AsyncGenerator<SheetValue[]> {
  for await (const row of rows) yield columns.map(({ holds }, place) => cell(holds, row[place] ?? null));
}

function cell(holds: SheetColumn['holds'], value: SheetValue): SheetValue {
  if (typeof value === 'string') return writable(value).slice(0, mostCharacters);
  return typeof value === 'number' && holds === 'duration' ? value / secondsADay : value;
}

const writable = (text: string): string => text.replace(unwritable, '');

/** Sheets have short names without these signs. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 28);
