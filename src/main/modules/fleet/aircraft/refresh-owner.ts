/** Keeps aircraft findable by the name of their owner after the owner was renamed. */
import { eq, sql } from 'drizzle-orm';
import { fold } from '#shared/sort-key.ts';
import type { WriteHandle } from '#database/handle.ts';
import { refreshRows } from '#database/versioned-rows.ts';

/** One statement however many aircraft the customer has: `aircraftSearchText` ends with the owner's name. */
export async function refreshOwner(db: WriteHandle, customerId: string, { before, after }: { readonly before: string; readonly after: string }): Promise<void> {
  const { aircraft: a } = db.tables;
  // Databases count characters, JavaScript halves of some.
  const length = [...fold(before)].length;
  await refreshRows(db, 'aircraft', eq(a.customerId, customerId), {
    searchText: sql`substr(${a.searchText}, 1, length(${a.searchText}) - ${length}) || ${fold(after)}`,
  });
}
