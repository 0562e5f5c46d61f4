/** The handles that repositories work with: drizzle on either database, with its tables and dialect beside it. */
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { Dialect } from './columns.ts';
import type { Tables } from './tables/index.ts';

type Drizzle = SqliteRemoteDatabase<Record<string, never>>;

/** Reads only. Raw SQL stands inside the query builder (`sql` in fields, conditions and `from`), where both dialects answer alike. */
export interface ReadHandle extends Pick<Drizzle, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'> {
  readonly tables: Tables;
  readonly sqlDialect: Dialect;
}

/** Reads and writes, inside one transaction. */
export interface WriteHandle extends ReadHandle, Pick<Drizzle, 'insert' | 'update' | 'delete'> {}
