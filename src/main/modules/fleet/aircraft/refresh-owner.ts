/** Keeps aircraft findable by the name of their owner after the owner was renamed. */
import { eq, sql } from 'drizzle-orm';
import type { WriteHandle } from '#database/handle.ts';
import { refreshRows } from '#database/versioned-rows.ts';

/** One statement however many aircraft the customer has; writes what `aircraftSearchText` would. */
export async function refreshOwner(db: WriteHandle, customerId: string, ownerName: string): Promise<void> {
  const { aircraft: a } = db.tables;
  const searchText = sql`${a.maker} || ' ' || ${a.model} || ' ' || ${a.airframeSerial} || coalesce(' ' || ${a.registration}, '') || ${` ${ownerName}`}`;
  await refreshRows(db, 'aircraft', eq(a.customerId, customerId), { searchText });
}
