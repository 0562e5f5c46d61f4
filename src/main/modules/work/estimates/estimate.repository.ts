/** Reads and writes estimates. */
import { and, desc, eq, ne } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, changeRows, type Changes } from '#database/versioned-rows.ts';

export type EstimateRow = Tables['estimates']['$inferSelect'];

export async function findEstimate(db: ReadHandle, id: string): Promise<EstimateRow | null> {
  const { estimates: e } = db.tables;
  const [row] = await db.select().from(e).where(eq(e.id, id));
  return row ?? null;
}

/** Latest first. */
export const listEstimates = (db: ReadHandle, workOrderId: string): Promise<EstimateRow[]> => {
  const { estimates: e } = db.tables;
  return db.select().from(e).where(eq(e.workOrderId, workOrderId)).orderBy(desc(e.id));
};

export const insertEstimate = async (db: WriteHandle, row: Tables['estimates']['$inferInsert']): Promise<EstimateRow> => {
  const [made] = await db.insert(db.tables.estimates).values(row).returning();
  if (!made) throw new Error('The estimate was not written');
  return made;
};

/** @throws conflict, not_found. */
export const changeEstimate = (db: WriteHandle, seen: EstimateRow, changes: Changes<'estimates'>): Promise<EstimateRow> =>
  changeRow(db, 'estimates', seen, changes);

/** Only one estimate at a time waits for the customer's answer. */
export async function supersedeOthers(db: WriteHandle, { id, workOrderId }: EstimateRow): Promise<void> {
  const { estimates: e } = db.tables;
  await changeRows(db, 'estimates', and(eq(e.workOrderId, workOrderId), eq(e.status, 'issued'), ne(e.id, id)), { status: 'superseded' });
}
