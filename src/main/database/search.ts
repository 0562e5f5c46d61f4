/**
 * Full-text search over a table's `searchText`: FTS5 on SQLite, a GIN index over tsvector on PostgreSQL.
 * All words must occur; the last may be incomplete. Case and accents do not count: both sides are folded.
 */
import { getTableName, sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';
import { fold } from '#shared/sort-key.ts';
import type { Dialect } from './columns.ts';
import type { ReadHandle } from './handle.ts';
import { preparedInShapes } from './prepared.ts';
import { besideTheOrganisation } from './scoped-statements.ts';
import type { searchableTables } from './tables/index.ts';

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

/** The words in the language of the dialect's own index; null without any. */
function searchQuery(dialect: Dialect, q: string): string | null {
  const words = searchWords(q);
  if (words.length === 0) return null;
  const last = words.length - 1;
  return dialect === 'sqlite' ? words.map((word, i) => `"${word}"${i === last ? ' *' : ''}`).join(' ') : words.map((word, i) => `'${word}'${i === last ? ':*' : ''}`).join(' & ');
}

/** So many rows are fetched and sorted faster than an index in the wanted order is walked past those without the words. */
const fewRows = 2000;

/** How the words of a search lead to their rows. */
export interface Search {
  /** In the language of the dialect's own index; null without any words. */
  readonly query: string | null;
  readonly way: 'none' | 'rare' | 'common';
}

/**
 * Which way SQLite is to take: words that are rare lead to their rows; words that are common are looked for along whatever
 * order the list has. (PostgreSQL knows by itself.)
 */
export async function searchFor(db: ReadHandle, table: SearchableTable, q: string | undefined): Promise<Search> {
  const query = q === undefined ? null : searchQuery(db.sqlDialect, q);
  if (query === null) return { query, way: 'none' };
  if (db.sqlDialect === 'postgres') return { query, way: 'rare' };
  const [row] = await countFew(db, table, { query });
  return { query, way: (row?.count ?? 0) <= fewRows ? 'rare' : 'common' };
}

const countFew = preparedInShapes((db: ReadHandle, table: SearchableTable, at) =>
  db.select({ count: sql<number>`count(*)` }).from(sql`(${foundRows(table, db, at('query'))} limit ${sql.raw(String(fewRows + 1))}) as found`),
);

const foundRows = (table: SearchableTable, { tables }: ReadHandle, query: string | Placeholder): SQL => {
  const index = sql.identifier(`${getTableName(tables[table])}_search`);
  return sql`select rowid from ${index} where ${index} match ${query}`;
};

/** The rows the words are found in; undefined, which is all of them, without any. A condition that SQLite plans well. */
export function foundBy(db: ReadHandle, table: SearchableTable, { query, way }: { readonly query: string | Placeholder | null; readonly way: Search['way'] }): SQL | undefined {
  if (query === null || way === 'none') return undefined;
  const name = getTableName(db.tables[table]);
  if (db.sqlDialect === 'postgres') return sql`${sql.raw(textVector(`"${name}"."search_text"`))} @@ to_tsquery('simple', ${query})`;
  // Kept out of the plan is the index of the organisation, or by a unary plus the way from the words to their rows.
  return sql`${way === 'rare' ? besideTheOrganisation : sql`+`}${sql.identifier(name)}.rowid in (${foundRows(table, db, query)})`;
}

/** Both at once, for a statement that is built where it is asked. */
export const foundIn = async (db: ReadHandle, table: SearchableTable, q: string | undefined): Promise<SQL | undefined> => foundBy(db, table, await searchFor(db, table, q));

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
