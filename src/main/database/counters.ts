/** Gapless numbers: taken in the transaction that uses them, so that a rollback gives the number back. */
import { sql } from 'drizzle-orm';
import type { WriteHandle } from './handle.ts';
import { prepared, type Given } from './prepared.ts';

/** @returns the next number of the series, from 1; the row stays locked until the transaction ends. */
export const nextNumber = (db: WriteHandle, organisationId: string, series: string): Promise<number> => takeNumbers(db, organisationId, series, 1);

/** Takes as many numbers as are needed at once. @returns the first of them */
export async function takeNumbers(db: WriteHandle, organisationId: string, series: string, many: number): Promise<number> {
  const [row] = await take(db, { organisationId, series, many });
  if (!row) throw new Error(`The number series ${series} gave no number`);
  return row.last - many + 1;
}

const take = prepared((db: WriteHandle, given: Given<{ organisationId: string; series: string; many: number }>) => {
  const { counters } = db.tables;
  return db
    .insert(counters)
    .values({ organisationId: given.organisationId, series: given.series, last: given.many })
    .onConflictDoUpdate({ target: [counters.organisationId, counters.series], set: { last: sql`${counters.last} + ${given.many}` } })
    .returning({ last: counters.last });
});
