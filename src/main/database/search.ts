/**
 * Full-text search over a table's `searchText`: FTS5 on SQLite, a GIN index over tsvector on PostgreSQL.
 * All words must occur; the last may be incomplete. Matching ignores case and, on SQLite, accents.
 */
import { getTableName, sql, type SQL } from 'drizzle-orm';
import type { Dialect } from './columns.ts';
import type { ReadHandle } from './handle.ts';
import type { searchableTables } from './tables/index.ts';

export type SearchableTable = (typeof searchableTables)[number];

/** The words both dialects split a text into: letters and digits of any script. */
export const searchWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** PostgreSQL's parser keeps `C-00042` and addresses together; here every sign between words parts them, as FTS5 does. */
const signs = '-./_@:+#,;()&';
const textVector = (column: string): string => `to_tsvector('simple', translate(${column}, '${signs}', '${' '.repeat(signs.length)}'))`;

/** A condition that holds for the rows the words are found in; rows of every organisation, so always beside its own. */
export function matches(db: ReadHandle, table: SearchableTable, q: string): SQL {
  const words = searchWords(q);
  if (words.length === 0) return sql`1 = 1`;
  const name = getTableName(db.tables[table]);
  if (db.sqlDialect === 'sqlite') {
    const query = words.map((word, i) => `"${word}"${i === words.length - 1 ? ' *' : ''}`).join(' ');
    return sql`${sql.identifier(name)}.rowid in (select rowid from ${sql.identifier(`${name}_search`)} where ${sql.identifier(`${name}_search`)} match ${query})`;
  }
  const query = words.map((word, i) => `'${word}'${i === words.length - 1 ? ':*' : ''}`).join(' & ');
  return sql`${sql.raw(textVector(`"${name}"."search_text"`))} @@ to_tsquery('simple', ${query})`;
}

/**
 * The index of one searchable table, kept by triggers on SQLite and by PostgreSQL itself there.
 * SQLite's index names rows by rowid: the file must never be VACUUMed without rebuilding it.
 */
export const searchIndexStatements = (dialect: Dialect, table: string): string[] =>
  dialect === 'postgres'
    ? [`create index ${table}_search on ${table} using gin (${textVector('search_text')});`]
    : [
        `create virtual table ${table}_search using fts5(search_text, content='${table}', tokenize='unicode61 remove_diacritics 2', prefix='2 3');`,
        `create trigger ${table}_search_insert after insert on ${table} begin insert into ${table}_search(rowid, search_text) values (new.rowid, new.search_text); end;`,
        `create trigger ${table}_search_delete after delete on ${table} begin insert into ${table}_search(${table}_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;`,
        `create trigger ${table}_search_update after update of search_text on ${table} begin insert into ${table}_search(${table}_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into ${table}_search(rowid, search_text) values (new.rowid, new.search_text); end;`,
      ];
