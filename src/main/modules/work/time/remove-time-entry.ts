/** Removes time that was recorded by mistake. */
import { problem } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { loadTimeEntry } from './load-time-entry.ts';
import { deleteTimeEntry } from './time-entry.repository.ts';

export const removeTimeEntry = command.time.remove.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const entry = await loadTimeEntry(context, input.id);
  await assertVersion(db, { ...entry, updatedAt: entry.endedAt ?? entry.startedAt }, 'time-entry', input.version);
  if (entry.endedAt === null) throw problem('not_possible', say.time.running);
  const { userId, workOrderId, startedAt, minutes, billable, note } = entry;
  audit({ before: { userId, workOrderId, startedAt: toInstant(startedAt), minutes, billable, note } });
  await deleteTimeEntry(db, entry);
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'time', data: { action: 'removed', entryId: entry.id, userId, minutes } });
  return { done: true as const };
});
