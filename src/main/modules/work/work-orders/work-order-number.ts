/** Numbers of work orders: gapless per organisation and year, the year being that of the organisation's own calendar. */
import { nextNumber } from '#database/counters.ts';
import type { WriteHandle } from '#database/handle.ts';
import { readTimeZone } from '#modules/ground/settings/index.ts';
import { wallTime } from '#shared/wall-clock.ts';

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
  const year = yearIn(await readTimeZone(db, organisationId), nowMs);
  return workOrderNumber(year, await nextNumber(db, organisationId, workOrderSeries(year)));
}

/** The year on the wall calendar of the time zone, an IANA name. */
export const yearIn = (timeZone: string, nowMs: number): number => new Date(wallTime(timeZone, nowMs)).getUTCFullYear();
