/**
 * Full-text search over a table's `searchText`: FTS5 on SQLite, a GIN index over tsvector on PostgreSQL.
 * All words must occur; the last may be incomplete. Case and accents do not count: both sides are folded.
 */
import { desc, getTableColumns, getTableName, isNull, sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';
import { fold } from '#shared/sort-key.ts';
import type { Dialect } from './columns.ts';
import type { ReadHandle } from './handle.ts';
import { preparedInShapes } from './prepared.ts';
import { besideTheOrganisation } from './scoped-statements.ts';
import type { searchableTables, Tables } from './tables/index.ts';

export type SearchableTable = (typeof searchableTables)[number];

/** The words both dialects split a text into: letters and digits of any script. */
export const searchWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where each of these words stands somewhere in a short text that has no index: a condition for each. */
export const wordsWithin = (folded: Column, q: string | undefined): SQL[] =>
  fold(q ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => sql`${folded} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);

/** PostgreSQL's parser keeps `C-00042` and addresses together; here every sign between words parts them, as FTS5 does. */
const signs = '-./_@:+#,;()&';
const textVector = (column: string): string => `to_tsvector('simple', translate(${column}, '${signs}', '${' '.repeat(signs.length)}'))`;

/** The words, or those of another text that would do as well, in the language of the dialect's own index; null without any. */
function searchQuery(dialect: Dialect, texts: readonly string[]): string | null {
  const [and, or, incomplete, quote] = dialect === 'sqlite' ? [' AND ', ' OR ', ' *', '"'] : [' & ', ' | ', ':*', "'"];
  const queries = texts.map(searchWords).flatMap((words) => {
    const last = words.length - 1;
    return words.length === 0 ? [] : [words.map((word, i) => `${quote}${word}${quote}${i === last ? incomplete : ''}`).join(and)];
  });
  return queries.length === 0 ? null : queries.map((query) => (queries.length === 1 ? query : `(${query})`)).join(or);
}

/** So many rows are fetched and sorted faster than an index in the wanted order is walked past those without the words. */
const fewRows = 2000;

/** How the words of a search lead to their rows. */
export interface Search {
  /** In the language of the dialect's own index; null without any words. */
  readonly query: string | null;
  readonly way: 'none' | 'rare' | 'common';
  /** Of common words: about how many of the rows have them, as those that were made first tell. */
  readonly share?: number;
}

/**
 * Which way SQLite is to take: words that are rare lead to their rows; words that are common are looked for along whatever
 * order the list has. (PostgreSQL knows by itself.)
 * @param others texts that find a row as well as `q` does
 */
export async function searchFor(db: ReadHandle, table: SearchableTable, q: string | undefined, others: readonly string[] = []): Promise<Search> {
  const query = q === undefined ? null : searchQuery(db.sqlDialect, [q, ...others]);
  if (query === null) return { query, way: 'none' };
  if (db.sqlDialect === 'postgres') return { query, way: 'rare' };
  const [row] = await countFew(db, table, { query });
  return row && row.count > fewRows ? { query, way: 'common', share: row.count / row.reached } : { query, way: 'rare' };
}

const countFew = preparedInShapes((db: ReadHandle, table: SearchableTable, at) =>
  db
    .select({ count: sql<number>`count(*)`, reached: sql<number>`max(rowid)` })
    .from(sql`(${foundRows(table, db, at('query'))} limit ${sql.raw(String(fewRows + 1))}) as found`),
);

const foundRows = (table: SearchableTable, { tables }: ReadHandle, query: string | Placeholder): SQL => {
  const index = sql.identifier(`${getTableName(tables[table])}_search`);
  return sql`select rowid from ${index} where ${index} match ${query}`;
};

/** The rows the words are found in; undefined, which is all of them, without any. A condition that SQLite plans well. */
export function foundBy(
  db: ReadHandle,
  table: SearchableTable,
  { query, way }: { readonly query: string | Placeholder | null; readonly way: Search['way'] },
): SQL | undefined {
  if (query === null || way === 'none') return undefined;
  const name = getTableName(db.tables[table]);
  if (db.sqlDialect === 'postgres') return sql`${sql.raw(textVector(`"${name}"."search_text"`))} @@ to_tsquery('simple', ${query})`;
  // Kept out of the plan is the index of the organisation, or by a unary plus the way from the words to their rows.
  return sql`${way === 'rare' ? besideTheOrganisation : sql`+`}${sql.identifier(name)}.rowid in (${foundRows(table, db, query)})`;
}

/** To look through more than that costs as much as to gather all rows that have the words. */
const farAhead = 2000;

/** How many rows from the beginning of a list hold so many with the words, and to spare; null where that is not worth while. */
export function rowsAhead({ way, share = 0 }: Search, wanted: number): number | null {
  const rows = Math.ceil((2 * wanted) / share);
  return way === 'common' && rows <= farAhead ? rows : null;
}

/** A list in its order, from the beginning of the page on. */
interface Order {
  /** What it is ordered by before the id. */
  readonly value: SQL | Column;
  readonly descending: boolean;
  readonly orderBy: readonly SQL[];
  readonly where?: SQL | undefined;
  /** So many rows of it are looked through. */
  readonly rows: number | Placeholder;
}

/**
 * Common words in the first rows of a list alone: SQLite gathers whatever a word leads to before it looks at the first row, and
 * a tenth of all orders takes longer to gather than a page to read. What it finds stands at the beginning of the list, in
 * order and without a gap; who needs more than that looks for all.
 * @returns the condition, and where it ends, which the statement has to come `with`.
 */
export function foundAhead(db: ReadHandle, table: SearchableTable, query: string | Placeholder, { value, descending, orderBy, where, rows }: Order) {
  // All tables are handled alike: the query builder cannot follow a table that is one of many.
  const from = db.tables[table] as Tables['workOrders'];
  const [direction, beyond, furthest] = descending ? (['desc', '>', 'min'] as const) : (['asc', '<', 'max'] as const);
  const first = db
    .select({ row: sql<number>`rowid`.as('row_id'), value: sql`${value}`.as('value') })
    .from(from)
    .where(where)
    .orderBy(...orderBy)
    .limit(rows)
    .as('first');
  const ends = {
    lowest: sql<number>`min(${first.row})`.as('lowest'),
    highest: sql<number>`max(${first.row})`.as('highest'),
    last: sql`${sql.raw(furthest)}(${first.value})`.as('last_value'),
  };
  const ahead = db.$with('ahead').as(db.select(ends).from(first));
  const found = sql`${foundRows(table, db, query)} and rowid >= (select lowest from ahead) and rowid <= (select highest from ahead) order by rowid ${sql.raw(direction)} limit -1`;
  // Rows that share the last value may go on beyond what was looked through.
  const condition = sql`${value} ${sql.raw(beyond)} (select last_value from ahead) and +${sql.identifier(getTableName(from))}.rowid in (${found})`;
  return { ahead, condition };
}

/** What `read` answers of the rows that have the words, newest first as `read` has them, so many at most. */
export async function readNewestFound<Row>(
  db: ReadHandle,
  table: SearchableTable,
  { q, limit }: { readonly q: string; readonly limit: number },
  read: (from: Pick<ReadHandle, 'select'>, found: SQL | undefined) => Promise<Row[]>,
): Promise<Row[]> {
  const search = await searchFor(db, table, q);
  const rows = rowsAhead(search, limit);
  if (rows !== null && search.query !== null) {
    const { createdAt, id, removedAt }: Record<string, Column> = getTableColumns(db.tables[table]);
    if (!createdAt || !id) throw new Error(`${table} does not say when its rows were made`);
    const { ahead, condition } = foundAhead(db, table, search.query, {
      value: createdAt,
      descending: true,
      orderBy: [desc(createdAt), desc(id)],
      where: removedAt && isNull(removedAt),
      rows,
    });
    const newest = await read(db.with(ahead), condition);
    if (newest.length >= limit) return newest;
  }
  return read(db, foundBy(db, table, search));
}

/** Both at once, for a statement that is built where it is asked. */
export const foundIn = async (db: ReadHandle, table: SearchableTable, q: string | undefined): Promise<SQL | undefined> =>
  foundBy(db, table, await searchFor(db, table, q));

/**
 * The index of one searchable table, kept by triggers on SQLite and by PostgreSQL itself there.
 * SQLite's index names rows by rowid: the file must never be VACUUMed without rebuilding it.
 */
export const searchIndexStatements = (dialect: Dialect, table: string): string[] =>
  dialect === 'postgres'
    ? [`create index ${table}_search on ${table} using gin (${textVector('search_text')});`]
    : [
        `create virtual table ${table}_search using fts5(search_text, content='${table}', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');`,
        `create trigger ${table}_search_insert after insert on ${table} begin insert into ${table}_search(rowid, search_text) values (new.rowid, new.search_text); end;`,
        `create trigger ${table}_search_delete after delete on ${table} begin insert into ${table}_search(${table}_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;`,
        `create trigger ${table}_search_update after update of search_text on ${table} begin insert into ${table}_search(${table}_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into ${table}_search(rowid, search_text) values (new.rowid, new.search_text); end;`,
      ];
