/** Gapless numbers: taken in the transaction that uses them, so that a rollback gives the number back. */
import { sql } from 'drizzle-orm';
import type { WriteHandle } from './handle.ts';

/** @returns the next number of the series, from 1; the row stays locked until the transaction ends. */
export const nextNumber = (db: WriteHandle, organisationId: string, series: string): Promise<number> => takeNumbers(db, organisationId, series, 1);

/** Takes as many numbers as are needed at once. @returns the first of them */
export async function takeNumbers(db: WriteHandle, organisationId: string, series: string, many: number): Promise<number> {
  const { counters } = db.tables;
  const [row] = await db
    .insert(counters)
    .values({ organisationId, series, last: many })
    .onConflictDoUpdate({ target: [counters.organisationId, counters.series], set: { last: sql`${counters.last} + ${many}` } })
    .returning({ last: counters.last });
  if (!row) throw new Error(`The number series ${series} gave no number`);
  return row.last - many + 1;
}
