/** The handles that repositories work with: drizzle on either database, with its tables and dialect beside it. */
import type { SQLiteDeleteBase, SQLiteTable, SQLiteUpdateBuilder } from 'drizzle-orm/sqlite-core';
import type { SqliteRemoteDatabase, SqliteRemoteResult } from 'drizzle-orm/sqlite-proxy';
import type { Dialect } from './columns.ts';
import type { Tables } from './tables/index.ts';

type Drizzle = SqliteRemoteDatabase<Record<string, never>>;

/** Reads only. Raw SQL stands inside the query builder (`sql` in fields, conditions and `from`), where both dialects answer alike. */
export interface ReadHandle extends Pick<Drizzle, 'select' | 'selectDistinct' | 'with' | '$with'> {
  readonly tables: Tables;
  readonly sqlDialect: Dialect;
}

/** A table whose rows count their changes is changed through `versioned-rows.ts` and nowhere else. */
type Unversioned = SQLiteTable & { readonly version?: never };

/** Reads and writes, inside one transaction. */
export interface WriteHandle extends ReadHandle, Pick<Drizzle, 'insert'> {
  update<Table extends Unversioned>(table: Table): SQLiteUpdateBuilder<Table, 'async', SqliteRemoteResult>;
  delete<Table extends Unversioned>(table: Table): SQLiteDeleteBase<Table, 'async', SqliteRemoteResult>;
}
