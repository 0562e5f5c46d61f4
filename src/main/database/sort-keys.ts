/** Writes the sort keys of names: wherever a statement writes `x` into a table that has a column `xSortKey`, it writes that too. */
import { getTableColumns, is, Param, Placeholder, SQL, StringChunk, type Column, type Table } from 'drizzle-orm';

const ending = 'SortKey';
/** By the name of a column. */
export const isSortKey = (column: string): boolean => column.endsWith(ending);

const known = new WeakMap<Table, readonly (readonly [key: string, name: string, column: Column])[]>();

function sortKeysOf(table: Table): readonly (readonly [key: string, name: string, column: Column])[] {
  const found =
    known.get(table) ??
    Object.entries<Column>(getTableColumns(table))
      .filter(([key]) => isSortKey(key))
      .map(([key, column]) => [key, key.slice(0, -ending.length), column] as const);
  known.set(table, found);
  return found;
}

/** What a column is set to, encoded by the column of the key: that makes the one of the other. */
function keyFor(value: unknown, column: Column): Param {
  if (is(value, Param)) return new Param(value.value, column);
  if (is(value, SQL)) {
    const said = value.queryChunks.filter((chunk) => !(is(chunk, StringChunk) && chunk.value.join('') === ''));
    if (said.length === 1 && is(said[0], Placeholder)) return new Param(said[0], column);
  }
  throw new Error(`${column.name} cannot be worked out in SQL: the name beside it is written as a value`);
}

/** @param values by column, as drizzle hands them to its dialect */
export function withSortKeys<Values extends object>(table: Table, values: Values): Values {
  const given = values as Record<string, unknown>;
  const keys = sortKeysOf(table).flatMap(([key, name, column]) => {
    if (key in given) throw new Error(`${key} is never written by hand`);
    return given[name] === undefined ? [] : [[key, keyFor(given[name], column)] as const];
  });
  return keys.length === 0 ? values : { ...values, ...Object.fromEntries(keys) };
}

export const insertWithSortKeys = <Config extends { table: Table; values: unknown }>(config: Config): Config =>
  Array.isArray(config.values) && sortKeysOf(config.table).length > 0
    ? { ...config, values: config.values.map((row: object) => withSortKeys(config.table, row)) }
    : config;

/** Whether a list may be ordered by it: texts are compared differently by each database. */
export const isSortable = (column: Column): boolean => column.dataType !== 'string';
