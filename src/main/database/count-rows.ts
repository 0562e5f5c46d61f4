/** Counts rows by a statement that is built, and so confined to the organisation; drizzle's own `$count` is not. */
import { count, type SQL } from 'drizzle-orm';
import type { AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadHandle } from './handle.ts';

export async function countRows(db: ReadHandle, table: AnySQLiteTable, condition?: SQL): Promise<number> {
  const [row] = await db.select({ many: count() }).from(table).where(condition);
  return row?.many ?? 0;
}
