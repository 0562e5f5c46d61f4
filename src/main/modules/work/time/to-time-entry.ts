/** Converts recorded time to the contract's. */
import type { TimeEntry } from '#shared/contract/work/time.ts';
import type { Actor } from '#kernel/actor.ts';
import type { ReadHandle } from '#database/handle.ts';
import { notFound } from '#kernel/problem.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import { labourRate, type LabourOf } from './labour-rate.ts';
import { timeAbilitiesOf } from './time-entry.policy.ts';
import { findTimeEntry, type TimeEntryRecord } from './time-entry.repository.ts';

export function toTimeEntry(record: TimeEntryRecord, actor: Actor, labourOf: LabourOf): TimeEntry {
  const { entry, order, userName } = record;
  return {
    id: entry.id,
    version: entry.version,
    workOrder: { id: entry.workOrderId, number: order.number, title: order.title },
    user: { id: entry.userId, name: userName },
    startedAt: toInstant(entry.startedAt),
    endedAt: toInstantOrNull(entry.endedAt),
    minutes: entry.minutes,
    manual: entry.manual,
    billable: entry.billable,
    note: entry.note,
    labour: labourOf(entry.minutes) ?? null,
    can: timeAbilitiesOf(actor, record),
  };
}

/** The entry as it stands now. */
export async function readTimeEntry(db: ReadHandle, actor: Actor, id: string): Promise<TimeEntry> {
  const record = await findTimeEntry(db, id);
  if (!record) throw notFound('time-entry');
  return toTimeEntry(record, actor, await labourRate(db, actor));
}
