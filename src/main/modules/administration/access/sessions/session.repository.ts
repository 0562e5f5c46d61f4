/** Reads and writes sessions; of a token only its SHA-256 is ever stored. */
import { hash, randomBytes } from 'node:crypto';
import { and, eq, gt, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { prepared, type Given } from '#database/prepared.ts';
import type { Tables } from '#database/tables/index.ts';

export type SessionRow = Tables['sessions']['$inferSelect'];

/** 256 bits, safe in a header and in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashOfToken = (token: string): string => hash('sha256', token);

/** The session behind a token, with what decides about its person; null where there is none or it was ended. */
export async function findOpenSession(db: ReadHandle, tokenHash: string) {
  const { sessions, users, userCredentials } = db.tables;
  const [row] = await db
    .select({
      session: sessions,
      userName: users.name,
      active: users.active,
      mustChange: userCredentials.mustChange,
      totpConfirmedAt: userCredentials.totpConfirmedAt,
    })
    .from(sessions)
    .innerJoin(users, and(eq(users.organisationId, sessions.organisationId), eq(users.id, sessions.userId)))
    .leftJoin(userCredentials, and(eq(userCredentials.organisationId, sessions.organisationId), eq(userCredentials.userId, sessions.userId)))
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt)));
  return row ?? null;
}

export async function findRoleAndTeamIds(db: ReadHandle, userId: string): Promise<{ roleIds: string[]; teamIds: string[] }> {
  const { userRoles, teamMembers } = db.tables;
  const [roles, teams] = await Promise.all([
    db.select({ id: userRoles.roleId }).from(userRoles).where(eq(userRoles.userId, userId)),
    db.select({ id: teamMembers.teamId }).from(teamMembers).where(eq(teamMembers.userId, userId)),
  ]);
  return { roleIds: roles.map(({ id }) => id), teamIds: teams.map(({ id }) => id) };
}

export const insertSession = async (db: WriteHandle, row: Tables['sessions']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.sessions).values(row);
};

const readSession = prepared((db: ReadHandle, { id }: Given<{ id: string }>) => {
  const { sessions } = db.tables;
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)));
});

/** null where it does not exist in this organisation or was ended. */
export async function findSession(db: ReadHandle, id: string): Promise<SessionRow | null> {
  const [row] = await readSession(db, { id });
  return row ?? null;
}

export async function changeSession(db: WriteHandle, id: string, changes: Partial<SessionRow>): Promise<void> {
  const { sessions } = db.tables;
  await db
    .update(sessions)
    .set(changes)
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)));
}

/** @param except a session that stays open. @returns how many were ended. */
export async function endSessionsOf(db: WriteHandle, userId: string, nowMs: number, except: string | null = null): Promise<number> {
  const { sessions } = db.tables;
  const ended = await db
    .update(sessions)
    .set({ endedAt: nowMs })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), except === null ? undefined : ne(sessions.id, except)))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Open sessions with the names of their people, newest first. */
export async function listOpenSessions(db: ReadHandle, filter: { userId?: string; cursor: string | undefined; limit: number }, nowMs: number) {
  const { sessions, users } = db.tables;
  const keys = keyset({ sort: '-createdAt', columns: { createdAt: sessions.createdAt }, id: sessions.id, cursor: filter.cursor, limit: filter.limit });
  const rows = await db
    .select({ id: sessions.id, session: sessions, userName: users.name, sortValue: keys.sortValue })
    .from(sessions)
    .innerJoin(users, and(eq(users.organisationId, sessions.organisationId), eq(users.id, sessions.userId)))
    .where(
      and(isNull(sessions.endedAt), gt(sessions.expiresAt, nowMs), filter.userId === undefined ? undefined : eq(sessions.userId, filter.userId), keys.after),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

/** A session that is locked meanwhile keeps the instant at which it was left. */
export async function writeLastSeen(db: WriteHandle, ids: readonly string[], seenAt: number): Promise<void> {
  const { sessions } = db.tables;
  await db
    .update(sessions)
    .set({ lastSeenAt: seenAt })
    .where(and(inArray(sessions.id, [...ids]), isNull(sessions.lockedAt), isNull(sessions.endedAt)));
}

/** Removes sessions that ended, or ran out, before. @returns how many. */
export async function removeEndedSessions(db: WriteHandle, beforeMs: number): Promise<number> {
  const { sessions } = db.tables;
  const removed = await db
    .delete(sessions)
    .where(or(lt(sessions.endedAt, beforeMs), lt(sessions.expiresAt, beforeMs)))
    .returning({ id: sessions.id });
  return removed.length;
}
