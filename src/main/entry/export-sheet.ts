/** Rows of a list as a sheet: the columns that its contract declares, named and worded by the catalogue. */
import type { ExportableList, ListColumn } from '#shared/contract/list-columns.ts';
import type { SheetColumn, SheetValue } from '#platform/spreadsheets/sheet.ts';
import { wallTime } from '#shared/wall-clock.ts';
import { exportWords, wordAt, wordsAt } from './export-words.ts';

interface WrittenColumn extends SheetColumn {
  readonly read: (row: unknown) => SheetValue;
}

/** @param keys of the columns wanted, in order */
export function sheetColumns({ columns }: ExportableList, keys: readonly string[], timeZone: string): readonly WrittenColumn[] {
  const wallClock = wallClockOf(timeZone);
  return keys.flatMap((key) => {
    const column = columns[key];
    // The operation gives rows of the type that its columns are declared for.
    return column ? writtenColumns(column as ListColumn<unknown>, wallClock) : [];
  });
}

function writtenColumns(column: ListColumn<unknown>, wallClock: (instant: string) => Date): readonly WrittenColumn[] {
  const name = wordAt(column.label);
  switch (column.as) {
    case 'text':
      return [{ name, holds: 'text', read: (row) => column.value(row) ?? null }];
    case 'word': {
      const spoken = wordsAt(column.words);
      return [{ name, holds: 'text', read: (row) => orNull(column.value(row), spoken) }];
    }
    case 'price':
      return [
        { name, holds: 'number', read: (row) => orNull(column.value(row)?.amount, Number) },
        { name: exportWords.currencyOf(name), holds: 'text', read: (row) => column.value(row)?.currency ?? null },
      ];
    case 'instant':
    case 'day':
      return [{ name, holds: column.as, read: (row) => orNull(column.value(row), wallClock) }];
    case 'number':
    case 'duration':
      return [{ name, holds: column.as, read: column.value }];
  }
}

const orNull = <Value, Written>(value: Value | null | undefined, write: (value: Value) => Written): Written | null =>
  value === null || value === undefined ? null : write(value);

/** A date whose UTC fields show what the clocks of the zone show, as spreadsheets have no zones. */
function wallClockOf(timeZone: string): (instant: string) => Date {
  // Formatting takes longer than reading the row: what the zone is ahead of UTC does not change within a quarter of an hour.
  const ahead = new Map<number, number>();
  const quarterMs = 900_000;
  return (instant) => {
    const at = Date.parse(instant);
    const quarter = Math.floor(at / quarterMs);
    let offset = ahead.get(quarter);
    if (offset === undefined) {
      offset = wallTime(timeZone, quarter * quarterMs) - quarter * quarterMs;
      if (ahead.size > 100_000) ahead.clear();
      ahead.set(quarter, offset);
    }
    return new Date(at + offset);
  };
}
