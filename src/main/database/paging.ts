/** Keyset paging: any depth costs the same, and rows that appear meanwhile neither repeat nor hide others. */
import { Column, is, sql, type Placeholder, type SQL } from 'drizzle-orm';
import { invalid } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { isSortable } from './sort-keys.ts';

type SortValue = string | number;

interface Keyset {
  /** As the caller asked: a key of `columns`, with `-` before it for descending. */
  readonly sort: string;
  /** Columns that are never null, of a name its sort key; an index on (organisation, column, id) carries the sort. */
  readonly columns: Readonly<Record<string, Column | SQL>>;
  readonly id: Column;
  readonly cursor: string | undefined;
  readonly limit: number;
}

export interface KeysetPage {
  /** Selected beside the row as `sortValue`. */
  readonly sortValue: SQL<SortValue>;
  /** The rows after the cursor; undefined on the first page. */
  readonly after: SQL | undefined;
  readonly orderBy: SQL[];
  /** One more than asked for: its presence tells that there is a next page. */
  readonly limit: number;
  page<Row extends { sortValue: SortValue; id: string }, Item>(rows: readonly Row[], toItem: (row: Row) => Item): { items: Item[]; nextCursor?: string };
}

/** @throws invalid_input for a cursor that does not belong to this sort. */
export function keyset({ sort, columns, id, cursor, limit }: Keyset): KeysetPage {
  return {
    ...orderOf({ sort, columns, id }, cursor === undefined ? undefined : readCursor(cursor, sort)),
    limit: limit + 1,
    page: (rows, toItem) => pageOf(rows, { sort, limit }, toItem),
  };
}

/** The order of a list, and what comes after a row of it: given as a value, or as a place in a prepared statement. */
export function orderOf(
  { sort, columns, id }: Pick<Keyset, 'sort' | 'columns' | 'id'>,
  from: { readonly value: SortValue | Placeholder; readonly id: string | Placeholder } | undefined,
): Pick<KeysetPage, 'sortValue' | 'after' | 'orderBy'> {
  const descending = sort.startsWith('-');
  const column = columns[descending ? sort.slice(1) : sort];
  if (!column) throw new Error(`The list has no column to sort by ${sort}`);
  if (is(column, Column) && !isSortable(column)) throw new Error(`Each database compares texts in its own way: sort by a sort key beside ${column.name}`);
  const direction = sql.raw(descending ? 'desc' : 'asc');
  return {
    sortValue: sql<SortValue>`${column}`,
    after: from && sql`(${column}, ${id}) ${sql.raw(descending ? '<' : '>')} (${from.value}, ${from.id})`,
    orderBy: [sql`${column} ${direction}`, sql`${id} ${direction}`],
  };
}

/** @param rows one more than asked for tells that there is a next page. */
export function pageOf<Row extends { sortValue: SortValue; id: string }, Item>(
  rows: readonly Row[],
  { sort, limit }: Pick<Keyset, 'sort' | 'limit'>,
  toItem: (row: Row) => Item,
): { items: Item[]; nextCursor?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(toItem);
  return rows.length > limit && last ? { items, nextCursor: writeCursor(sort, last.sortValue, last.id) } : { items };
}

const writeCursor = (sort: string, value: SortValue, id: string): string => Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

const uuid = /^[0-9a-f-]{36}$/;

/** @throws invalid_input where it does not belong to this sort. */
export function readCursor(cursor: string, sort: string): { value: SortValue; id: string } {
  try {
    const [cursorSort, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (cursorSort === sort && (typeof value === 'string' || typeof value === 'number') && typeof id === 'string' && uuid.test(id)) return { value, id };
  } catch {
    // Not JSON: as foreign as what belongs to another list.
  }
  throw invalid('cursor', say.lists.foreignCursor);
}
