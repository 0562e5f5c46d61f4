/** Enters time by hand. */
// Reads of other rooms: users.
import { eq } from 'drizzle-orm';
import { newId } from '#kernel/identifiers.ts';
import { invalid } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { assertOpenForWork, recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { endOfSpan } from './span.ts';
import { assertMayChange, assertPerson } from './time-entry.policy.ts';
import { insertTimeEntry } from './time-entry.repository.ts';
import { readTimeEntry } from './to-time-entry.ts';

export const createTimeEntry = command.time.create.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { workOrderId, minutes, billable } = input;
  const { organisationId } = actor;
  if (input.userId === undefined) assertPerson(actor);
  const userId = input.userId ?? actor.id;
  const order = await assertOpenForWork(db, actor, workOrderId);
  assertMayChange(actor, userId);
  assertStage(order, 'enter-time');
  const { users } = db.tables;
  const [person] = await db.select({ id: users.id }).from(users).where(eq(users.id, userId));
  if (!person) throw invalid('userId', say.none.person);

  const startedAt = Date.parse(input.startedAt);
  const endedAt = endOfSpan(startedAt, minutes, nowMs);
  const id = newId();
  await insertTimeEntry(db, { organisationId, id, workOrderId, userId, startedAt, endedAt, minutes, manual: true, billable, note: input.note ?? null });
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'time', data: { action: 'entered', entryId: id, userId, minutes } });
  return readTimeEntry(db, actor, id);
});
