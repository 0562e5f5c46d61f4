/** Stops a running timer. */
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { loadTimeEntry } from './load-time-entry.ts';
import { updateTimeEntry } from './time-entry.repository.ts';
import { minutesBetween } from './timers.ts';
import { readTimeEntry } from './to-time-entry.ts';

export const stopTimer = command.time.stop.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  const entry = await loadTimeEntry(context, input.id);
  if (entry.endedAt === null) {
    const minutes = minutesBetween(entry.startedAt, nowMs);
    const note = input.note === undefined ? entry.note : input.note;
    await updateTimeEntry(db, entry, { endedAt: Math.max(nowMs, entry.startedAt), minutes, note });
    await recordEvent(db, {
      actor,
      nowMs,
      workOrderId: entry.workOrderId,
      kind: 'time',
      data: { action: 'stopped', entryId: entry.id, userId: entry.userId, minutes },
    });
  }
  return readTimeEntry(db, actor, entry.id);
});
