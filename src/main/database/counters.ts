/** Gapless numbers: taken in the transaction that uses them, so that a rollback gives the number back. */
import { sql } from 'drizzle-orm';
import type { WriteHandle } from './handle.ts';

/** @returns the next number of the series, from 1; the row stays locked until the transaction ends. */
export async function nextNumber(db: WriteHandle, organisationId: string, series: string): Promise<number> {
  const { counters } = db.tables;
  const [row] = await db
    .insert(counters)
    .values({ organisationId, series, last: 1 })
    .onConflictDoUpdate({ target: [counters.organisationId, counters.series], set: { last: sql`${counters.last} + 1` } })
    .returning({ last: counters.last });
  if (!row) throw new Error(`The number series ${series} gave no number`);
  return row.last;
}
