/** Opens the caller's locked session again. */
import { flow } from '#modules/implement.ts';
import type { AssertPassword } from '../password-check.ts';
import { assertPerson } from '../person.ts';
import { changeSession } from '../sessions/session.repository.ts';

export const createUnlock = (assertPassword: AssertPassword) =>
  flow.auth.unlock.handler(async ({ input, context }) => {
    await assertPassword(context, input.password);
    const { sessionId } = assertPerson(context.actor);
    await context.write(async ({ db, nowMs, audit }) => {
      audit({ entityId: sessionId });
      await changeSession(db, sessionId, { lockedAt: null, lastSeenAt: nowMs });
    });
    return { done: true as const };
  });
