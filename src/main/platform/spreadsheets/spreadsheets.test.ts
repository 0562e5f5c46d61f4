/** Sheets as files: what other programs read from them is what was written, and nothing in them runs. */
import { buffer } from 'node:stream/consumers';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const at = new Date('2026-07-01T12:30:15.000Z');
const columns: readonly SheetColumn[] = [
  { name: '=Name', holds: 'text' },
  { name: 'Price', holds: 'number' },
  { name: 'When', holds: 'instant' },
  { name: 'Day', holds: 'day' },
  { name: 'Time', holds: 'duration' },
];
const sheetOf = (...rows: readonly (readonly SheetValue[])[]): Sheet => ({
  name: 'Parts: a/b',
  columns,
  rows: (async function* () {
    yield* rows;
  })(),
});
const lines = async (sheet: Sheet, manner: Parameters<typeof writeCsv>[1]) =>
  (await buffer(writeCsv(sheet, manner)))
    .toString()
    .split('\r\n')
    .filter((line) => line !== '');

test('CSV separates and counts as its language does', async () => {
  expect(await lines(sheetOf(['a;b', -1.5, at, at, 448_215], [null, null, null, null, null]), { separator: ';', decimal: ',' })).toEqual([
    "\ufeff'=Name;Price;When;Day;Time",
    '"a;b";-1,5;2026-07-01 12:30;2026-07-01;124:30:15',
    ';;;;',
  ]);
});

test.each(['=1+1', '+1', '-5', '@sum', '\tx', '\rx'])('in CSV the text %j is text', async (text) => {
  const [, line] = await lines(sheetOf([text, -5, null, null, null]), { separator: ',', decimal: '.' });
  expect(line?.replaceAll('"', '')).toBe(`'${text},-5,,,`);
});

test('XLSX keeps types, leaves out what no cell can hold, and begins a further sheet where one is full', async () => {
  const rows = Array.from({ length: 5 }, (_, n): SheetValue[] => [n === 0 ? '=1+1\u0007' : `Row ${n}`, n, at, at, 3600]);
  const sheets = await readXlsx(await buffer(writeXlsx(sheetOf(...rows), 3)));
  expect(sheets.map(({ data }) => data.length)).toEqual([3, 3, 2]);
  for (const { data } of sheets) expect(data[0]).toEqual(columns.map(({ name }) => name));
  const [text, number, instant, ...others] = sheets[0]?.data[1] ?? [];
  expect([text, number]).toEqual(['=1+1', 0]);
  // A cell holds an instant as a fraction of days.
  expect(Math.round(Number(instant) / 1000)).toBe(at.getTime() / 1000);
  expect(others).toHaveLength(2);
});
