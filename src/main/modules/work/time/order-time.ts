/** The time recorded on one order, oldest first, for documents about it. */
import type { ReadHandle } from '#database/handle.ts';
import { listTimeEntries } from './time-entry.repository.ts';

/** More than any order has; a document stops there. */
const limit = 1000;

export async function readOrderTime(db: ReadHandle, workOrderId: string) {
  const { rows } = await listTimeEntries(db, { workOrderId }, { sort: 'startedAt', limit }, undefined);
  return rows.map(({ entry, userName }) => ({ person: userName, startedAt: entry.startedAt, minutes: entry.minutes, note: entry.note }));
}
