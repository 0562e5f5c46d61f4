/** Starts the caller's timer on an order; one that runs elsewhere is stopped first, and the answer says so. */
import { newId } from '#kernel/identifiers.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { assertOpenForWork, recordEvent } from '#modules/work/work-orders/index.ts';
import { assertPerson } from './time-entry.policy.ts';
import { findRunning, insertTimeEntry } from './time-entry.repository.ts';
import { stopTimers } from './timers.ts';
import { readTimeEntry } from './to-time-entry.ts';

export const startTimer = command.time.start.handler(async ({ input, context: { actor, db, nowMs, after, audit } }) => {
  assertPerson(actor);
  const { workOrderId, billable } = input;
  const { organisationId, id: userId } = actor;
  const order = await assertOpenForWork(db, actor, workOrderId);
  assertStage(order, 'run-timer');

  const running = await findRunning(db, userId);
  if (running?.entry.workOrderId === workOrderId) {
    audit({ entityId: running.entry.id });
    return { entry: await readTimeEntry(db, actor, running.entry.id), stopped: null };
  }

  const [stopped] = await stopTimers(db, { userId }, nowMs);
  if (stopped) {
    await recordEvent(db, {
      actor,
      nowMs,
      workOrderId: stopped.workOrderId,
      kind: 'time',
      data: { action: 'stopped', entryId: stopped.id, userId, minutes: stopped.minutes },
    });
    after.announce({ entity: 'time-entry', id: stopped.id, operation: 'time.stop' });
  }

  const id = newId();
  audit({ entityId: id });
  await insertTimeEntry(db, {
    organisationId,
    id,
    workOrderId,
    userId,
    startedAt: nowMs,
    endedAt: null,
    minutes: null,
    manual: false,
    billable,
    note: input.note ?? null,
  });
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'time', data: { action: 'started', entryId: id, userId } });
  return { entry: await readTimeEntry(db, actor, id), stopped: stopped ? await readTimeEntry(db, actor, stopped.id) : null };
});
