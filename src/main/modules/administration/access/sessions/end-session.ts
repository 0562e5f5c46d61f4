/** Ends one session: an own one, or with the right to it somebody else's. */
import { assertCan } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { changeSession, findSession } from './session.repository.ts';

export const endSession = command.sessions.end.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const session = await findSession(db, input.id);
  if (session?.userId !== actor.id) assertCan(actor, 'admin:session:end');
  if (!session) throw notFound('session');
  audit({ before: { userId: session.userId } });
  await changeSession(db, session.id, { endedAt: nowMs });
  return { done: true as const };
});
