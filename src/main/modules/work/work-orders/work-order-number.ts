/** Numbers of work orders: gapless per organisation and year, the year being that of the organisation's own calendar. */
import { eq } from 'drizzle-orm';
import { nextNumber } from '#database/counters.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';

export interface WorkOrderNumber {
  /** WO-2026-00042; at least five digits. */
  readonly number: string;
  /** The same as an integer that sorts by year, then by count. */
  readonly numberOrder: number;
}

export const workOrderNumber = (year: number, count: number): WorkOrderNumber => ({
  number: `WO-${year}-${String(count).padStart(5, '0')}`,
  numberOrder: year * 1_000_000_000 + count,
});

/** Name of the year's number series. */
export const workOrderSeries = (year: number): string => `work-order-${year}`;

/** Takes the next number in this transaction, so that a rollback gives it back. */
export async function nextWorkOrderNumber(db: WriteHandle, organisationId: string, nowMs: number): Promise<WorkOrderNumber> {
  const year = yearIn(await timeZoneOf(db, organisationId), nowMs);
  return workOrderNumber(year, await nextNumber(db, organisationId, workOrderSeries(year)));
}

const yearFormats = new Map<string, Intl.DateTimeFormat>();

/** The year on the wall calendar of the time zone, an IANA name. */
export function yearIn(timeZone: string, nowMs: number): number {
  const format = yearFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-u-ca-gregory', { timeZone, year: 'numeric' });
  yearFormats.set(timeZone, format);
  return Number(format.format(nowMs));
}

const readTimeZone = prepared((db: ReadHandle, { organisationId }: Given<{ organisationId: string }>) => {
  const { organisations } = db.tables;
  return db.select({ timeZone: organisations.timeZone }).from(organisations).where(eq(organisations.id, organisationId));
});

async function timeZoneOf(db: ReadHandle, organisationId: string): Promise<string> {
  const [organisation] = await readTimeZone(db, { organisationId });
  if (!organisation) throw new Error('The organisation of the actor does not exist');
  return organisation.timeZone;
}
