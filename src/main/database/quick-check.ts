/** Asks SQLite whether its file is whole. */
import { sql } from 'drizzle-orm';
import type { ReadHandle } from './handle.ts';

/** @returns the first thing that SQLite found; null where the file is whole. */
export async function quickCheck(db: ReadHandle): Promise<string | null> {
  const [row] = await db
    .select({ verdict: sql<string>`quick_check` })
    .from(sql`pragma_quick_check`)
    .limit(1);
  return row?.verdict === 'ok' ? null : (row?.verdict ?? 'nothing');
}
