/** Corrects recorded time. */
import { problem } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { loadTimeEntry } from './load-time-entry.ts';
import { endOfSpan } from './span.ts';
import { updateTimeEntry as writeTimeEntry, type TimeEntryRow } from './time-entry.repository.ts';
import { readTimeEntry } from './to-time-entry.ts';

export const updateTimeEntry = command.time.update.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const entry = await loadTimeEntry(context, input.id);
  await assertVersion(db, { ...entry, updatedAt: entry.endedAt ?? entry.startedAt }, 'time-entry', input.version);

  const changes: Partial<TimeEntryRow> = {
    ...(input.billable !== undefined && { billable: input.billable }),
    ...(input.note !== undefined && { note: input.note }),
  };
  if (input.startedAt !== undefined || input.minutes !== undefined) {
    if (entry.minutes === null) throw problem('not_possible', say.time.runningTimes);
    const startedAt = input.startedAt === undefined ? entry.startedAt : Date.parse(input.startedAt);
    const minutes = input.minutes ?? entry.minutes;
    Object.assign(changes, { startedAt, minutes, endedAt: endOfSpan(startedAt, minutes, nowMs) } satisfies Partial<TimeEntryRow>);
  }
  const { startedAt, minutes, billable, note } = entry;
  audit({ before: { startedAt: toInstant(startedAt), minutes, billable, note } });
  await writeTimeEntry(db, entry, changes);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: entry.workOrderId,
    kind: 'time',
    data: { action: 'corrected', entryId: entry.id, userId: entry.userId, minutes: changes.minutes ?? minutes, was: minutes },
  });
  return readTimeEntry(db, actor, entry.id);
});
