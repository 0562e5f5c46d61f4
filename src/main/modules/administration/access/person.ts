/** The actor as a person with an account and a session of their own. */
import type { Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

export interface Person extends Actor {
  readonly kind: 'user';
  readonly sessionId: string;
}

/** @throws not_possible for the command line, which has neither password nor session. */
export function assertPerson(actor: Actor): Person {
  const { kind, sessionId } = actor;
  if (kind === 'user' && sessionId !== null) return { ...actor, kind, sessionId };
  throw problem('not_possible', say.access.personNeeded);
}

/** As a person whose session is not locked: a password that must be changed, or a second factor to set up, do not matter. */
export function assertUnlockedPerson(actor: Actor): Person {
  if (actor.hold === 'locked') throw problem('session_locked', say.access.sessionLocked);
  return assertPerson(actor);
}
