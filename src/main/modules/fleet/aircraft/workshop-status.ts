/** Whether an aircraft is in the workshop: what its work orders say, kept on the aircraft so that lists can filter by it. */
// Reads of other rooms: workOrders.
import { and, eq, inArray } from 'drizzle-orm';
import { openStatuses } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { changeRows, lockRow } from '#database/versioned-rows.ts';
import type { AircraftRow } from './aircraft.repository.ts';

/** Orders that are open and not a draft any more: the aircraft was taken in and not handed back yet. */
const present = openStatuses.filter((status) => status !== 'draft');

export async function statusByOrders(db: ReadHandle, { id }: Pick<AircraftRow, 'organisationId' | 'id'>): Promise<'in-workshop' | 'airworthy'> {
  const { workOrders } = db.tables;
  const [here] = await db
    .select({ id: workOrders.id })
    .from(workOrders)
    .where(and(eq(workOrders.aircraftId, id), inArray(workOrders.status, [...present])))
    .limit(1);
  return here ? 'in-workshop' : 'airworthy';
}

/**
 * To be called in the transaction that changed the status or the aircraft of a work order.
 * A grounded or retired aircraft stays what it is. @returns whether the aircraft's status changed, so that it can be announced
 */
export async function refreshWorkshopStatus(db: WriteHandle, organisationId: string, aircraftId: string, nowMs: number): Promise<boolean> {
  const { aircraft } = db.tables;
  const key = { organisationId, id: aircraftId };
  // Of two orders that leave at once, the second sees the first gone; and nobody grounds it in between.
  await lockRow(db, 'aircraft', key);
  const [found] = await db.select({ status: aircraft.status }).from(aircraft).where(eq(aircraft.id, aircraftId));
  if (!found || found.status === 'grounded' || found.status === 'retired') return false;
  const status = await statusByOrders(db, key);
  if (status === found.status || (status === 'airworthy' && found.status !== 'in-workshop')) return false;
  const changed = await changeRows(db, 'aircraft', and(eq(aircraft.id, aircraftId), eq(aircraft.status, found.status)), {
    status,
    statusReason: null,
    updatedAt: nowMs,
  });
  return changed.length > 0;
}
