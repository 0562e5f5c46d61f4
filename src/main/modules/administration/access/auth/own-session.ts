/** Ends and locks the caller's own sessions. */
import { command } from '#modules/implement.ts';
import { assertPerson } from '../person.ts';
import { changeSession, endSessionsOf } from '../sessions/session.repository.ts';

const done = { done: true as const };

export const signOut = command.auth.signOut.handler(async ({ context: { actor, db, nowMs, audit } }) => {
  const { organisationId, sessionId } = assertPerson(actor);
  audit({ entityId: sessionId });
  await changeSession(db, organisationId, sessionId, { endedAt: nowMs });
  return done;
});

export const signOutEverywhere = command.auth.signOutEverywhere.handler(async ({ context: { actor, db, nowMs, audit } }) => {
  const { organisationId, id, sessionId } = assertPerson(actor);
  audit({ entityId: sessionId });
  return { ended: await endSessionsOf(db, organisationId, id, nowMs) };
});

export const lock = command.auth.lock.handler(async ({ context: { actor, db, nowMs, audit } }) => {
  const { organisationId, sessionId } = assertPerson(actor);
  audit({ entityId: sessionId });
  await changeSession(db, organisationId, sessionId, { lockedAt: nowMs });
  return done;
});
