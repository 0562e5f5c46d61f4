/** Reads and writes saved views. */
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, type Changes } from '#database/versioned-rows.ts';

export type SavedViewRow = Tables['savedViews']['$inferSelect'];

/** The person's own and the shared ones of a list, by name; the command line has none of its own. */
export const listSavedViews = (db: ReadHandle, userId: string | null, list: string): Promise<SavedViewRow[]> => {
  const { savedViews: v } = db.tables;
  return db
    .select()
    .from(v)
    .where(and(eq(v.list, list), or(userId === null ? undefined : eq(v.userId, userId), eq(v.shared, true))))
    .orderBy(asc(v.nameSortKey), asc(v.id))
    .limit(200);
};

export async function findSavedView(db: ReadHandle, id: string): Promise<SavedViewRow | null> {
  const { savedViews: v } = db.tables;
  const [row] = await db.select().from(v).where(eq(v.id, id));
  return row ?? null;
}

export const countSavedViews = async (db: ReadHandle, userId: string): Promise<number> => {
  const { savedViews: v } = db.tables;
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(v)
    .where(eq(v.userId, userId));
  return row?.count ?? 0;
};

export async function insertSavedView(db: WriteHandle, row: Tables['savedViews']['$inferInsert']): Promise<void> {
  await db.insert(db.tables.savedViews).values(row);
}

/** @throws conflict, not_found. */
export const changeSavedView = (db: WriteHandle, seen: SavedViewRow, changes: Changes<'savedViews'>): Promise<SavedViewRow> =>
  changeRow(db, 'savedViews', seen, changes);

/** @throws conflict, not_found. */
export const removeSavedView = (db: WriteHandle, seen: SavedViewRow): Promise<void> => deleteRow(db, 'savedViews', seen);
