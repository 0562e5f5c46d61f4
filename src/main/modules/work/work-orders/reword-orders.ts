/** Keeps work orders findable by the words of their customer or aircraft after those changed. */
import { eq, sql } from 'drizzle-orm';
import { refreshRows } from '#database/versioned-rows.ts';
import type { Reword } from '#modules/search-text.ts';
import { fold } from '#shared/sort-key.ts';

/** One statement however many there are. */
export const rewordOrders: Reword = async (db, { of, id, before, after }) => {
  const [was, is] = [fold(before), fold(after)];
  if (was === is) return;
  const { workOrders } = db.tables;
  await refreshRows(db, 'workOrders', eq(workOrders[of], id), { searchText: sql`replace(${workOrders.searchText}, ${was}, ${is})` });
};
