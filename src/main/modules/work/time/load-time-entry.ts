/** Loads recorded time for operations that change it, with every rule that must hold first. */
import type { CommandContext } from '#modules/implement.ts';
import { assertOpenForWork } from '#modules/work/work-orders/index.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { notFound } from '#kernel/problem.ts';
import { assertMayChange } from './time-entry.policy.ts';
import { findTimeEntry, type TimeEntryRow } from './time-entry.repository.ts';

/** @throws not_found, forbidden for the time of others without the right, not_possible once the order is released. */
export async function loadTimeEntry({ db, actor }: CommandContext, id: string): Promise<TimeEntryRow> {
  const found = await findTimeEntry(db, id);
  if (!found) throw notFound('time-entry');
  const order = await assertOpenForWork(db, actor, found.entry.workOrderId);
  assertMayChange(actor, found.entry.userId);
  assertStage(order, 'enter-time');
  return found.entry;
}
