/** Stops running timers: for the person who starts another one, and for an order that leaves the stages of work. */
import { and, eq, isNull } from 'drizzle-orm';
import type { WriteHandle } from '#database/handle.ts';
import { changeRows } from '#database/versioned-rows.ts';
import type { TimeEntryRow } from './time-entry.repository.ts';

/** A started minute counts; a clock that was set back counts as nothing. */
export const minutesBetween = (startedAtMs: number, endedAtMs: number): number => Math.max(0, Math.ceil((endedAtMs - startedAtMs) / 60_000));

/** @returns the entries as they stand now. */
export async function stopTimers(
  db: WriteHandle,
  { userId, workOrderId }: { readonly userId?: string; readonly workOrderId?: string },
  nowMs: number,
): Promise<TimeEntryRow[]> {
  const { timeEntries: t } = db.tables;
  const running = await db
    .select()
    .from(t)
    .where(
      and(isNull(t.endedAt), userId === undefined ? undefined : eq(t.userId, userId), workOrderId === undefined ? undefined : eq(t.workOrderId, workOrderId)),
    );
  const stopped: TimeEntryRow[] = [];
  for (const { id, startedAt } of running)
    stopped.push(
      // Whoever stopped it meanwhile has stopped it.
      ...(await changeRows(db, 'timeEntries', and(eq(t.id, id), isNull(t.endedAt)), {
        endedAt: Math.max(nowMs, startedAt),
        minutes: minutesBetween(startedAt, nowMs),
      })),
    );
  return stopped;
}
