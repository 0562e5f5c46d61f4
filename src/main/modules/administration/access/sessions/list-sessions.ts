/** Lists open sessions: the own ones, or those of everybody. */
import { assertCan } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { toInstant } from '#modules/instant.ts';
import { listOpenSessions } from './session.repository.ts';

export const listSessions = query.sessions.list.handler(async ({ input: { everybody, cursor, limit }, context: { actor, db, nowMs } }) => {
  if (everybody) assertCan(actor, 'admin:session:view');
  const settings = await readSettings(db, actor.organisationId);
  const idleMs = settings['security.idleLockMinutes'] * 60_000;
  const { rows, page } = await listOpenSessions(db, { cursor, limit, ...(!everybody && { userId: actor.id }) }, nowMs);
  return page(rows, ({ session, userName }) => ({
    id: session.id,
    user: { id: session.userId, name: userName },
    door: session.door,
    address: session.address,
    userAgent: session.userAgent,
    createdAt: toInstant(session.createdAt),
    lastSeenAt: toInstant(session.lastSeenAt),
    expiresAt: toInstant(session.expiresAt),
    locked: session.lockedAt !== null || nowMs - session.lastSeenAt >= idleMs,
    current: session.id === actor.sessionId,
  }));
});
