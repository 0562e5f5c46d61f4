/** Ends and locks the caller's own sessions. */
import { command } from '#modules/implement.ts';
import { assertPerson } from '../person.ts';
import { changeSession, endSessionsOf } from '../sessions/session.repository.ts';

const done = { done: true as const };

export const signOut = command.auth.signOut.handler(async ({ context: { actor, db, nowMs, audit } }) => {
  const { sessionId } = assertPerson(actor);
  audit({ entityId: sessionId });
  await changeSession(db, sessionId, { endedAt: nowMs });
  return done;
});

export const signOutEverywhere = command.auth.signOutEverywhere.handler(async ({ context: { actor, db, nowMs, audit } }) => {
  const { id, sessionId } = assertPerson(actor);
  audit({ entityId: sessionId });
  return { ended: await endSessionsOf(db, id, nowMs) };
});

export const lock = command.auth.lock.handler(async ({ context: { actor, db, nowMs, audit } }) => {
  const { sessionId } = assertPerson(actor);
  audit({ entityId: sessionId });
  await changeSession(db, sessionId, { lockedAt: nowMs });
  return done;
});
