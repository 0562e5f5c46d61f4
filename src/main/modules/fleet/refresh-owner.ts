/** Keeps aircraft findable by the name of their owner after the owner was renamed. */
import { and, eq, sql } from 'drizzle-orm';
import type { WriteHandle } from '#database/handle.ts';

/** One statement however many aircraft the customer has; writes what `aircraftSearchText` would. */
export async function refreshOwner(db: WriteHandle, organisationId: string, customerId: string, ownerName: string): Promise<void> {
  const { aircraft: a } = db.tables;
  await db
    .update(a)
    .set({ searchText: sql`${a.maker} || ' ' || ${a.model} || ' ' || ${a.airframeSerial} || coalesce(' ' || ${a.registration}, '') || ${` ${ownerName}`}` })
    .where(and(eq(a.organisationId, organisationId), eq(a.customerId, customerId)));
}
