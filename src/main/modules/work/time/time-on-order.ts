/** What recorded time tells of its order: a running timer stands in the way of check and release, and stops when the order leaves the stages of work. */
// Reads of other rooms: users.
import { and, asc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import { stageAllows } from '#modules/work/order-stages.ts';
import { blockEach, orderRoom, recordEvent, type OrderKey } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { timePapers } from './time-on-paper.ts';
import { stopTimers } from './timers.ts';

export const timeOnOrder = orderRoom({
  codes: ['timer-running'],
  nothing: [],
  read: (db, order) => readEntries(db, order),
  papers: timePapers,
  tell: (entries) => {
    const people = [...Map.groupBy(entries, ({ id }) => id).values()].flatMap((own) =>
      own[0] ? [{ id: own[0].id, name: own[0].name, running: own.some(({ endedAt }) => endedAt === null) }] : [],
    );
    const runningTimers = people.filter(({ running }) => running).map(({ id, name }) => ({ id, name }));
    const blockers = blockEach(
      'timer-running',
      runningTimers.map(({ name }) => name),
      (name) => say.transitions.timerRunning(name),
    );
    return {
      blockers: { finished: blockers, releasable: blockers },
      progress: { runningTimers, minutes: entries.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) },
      workers: people.map(({ id, name }) => ({ id, name, sentence: say.deeds.timeIsRecorded })),
    };
  },

  async afterTransition({ actor, db, nowMs, after }, { id: workOrderId }, { from, to }) {
    if (!stageAllows(from, 'run-timer') || stageAllows(to, 'run-timer')) return;
    for (const { id: entryId, userId, minutes } of await stopTimers(db, { workOrderId }, nowMs)) {
      await recordEvent(db, { actor, nowMs, workOrderId, kind: 'time', data: { action: 'stopped', entryId, userId, minutes } });
      after.announce({ entity: 'time-entry', id: entryId, operation: 'time.stop' });
    }
  },
});

const readEntries = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { timeEntries: t, users: u } = db.tables;
  return db
    .select({ id: t.userId, name: u.name, minutes: t.minutes, endedAt: t.endedAt })
    .from(t)
    .innerJoin(u, and(eq(u.organisationId, t.organisationId), eq(u.id, t.userId)))
    .where(eq(t.workOrderId, id))
    .orderBy(asc(t.startedAt));
});
