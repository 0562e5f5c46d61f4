/** Reads and writes users, their roles and teams; what proves who they are is read elsewhere. */
import { and, asc, eq, exists, inArray } from 'drizzle-orm';
import type { Named } from '#shared/contract/administration/people-fields.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { wordsWithin } from '#database/search.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, refreshRows, type Changes } from '#database/versioned-rows.ts';
import { locksOf } from '../attempts.ts';

export type UserRow = Tables['users']['$inferSelect'];

const selectUsers = (db: ReadHandle) => {
  const { users, userCredentials: c } = db.tables;
  return db
    .select({ user: users, id: users.id, mustChange: c.mustChange, totpConfirmedAt: c.totpConfirmedAt })
    .from(users)
    .leftJoin(c, and(eq(c.organisationId, users.organisationId), eq(c.userId, users.id)));
};

export async function findUser(db: ReadHandle, id: string) {
  const { users } = db.tables;
  const [row] = await selectUsers(db).where(eq(users.id, id));
  return row ?? null;
}
export type FoundUser = NonNullable<Awaited<ReturnType<typeof findUser>>>;

export interface UserFilter {
  readonly active?: boolean | undefined;
  readonly roleId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listUsers(db: ReadHandle, filter: UserFilter) {
  const { users, userCredentials: c, userRoles, teamMembers } = db.tables;
  const keys = keyset({
    sort: filter.sort,
    columns: { name: users.nameSortKey, username: users.usernameSortKey, createdAt: users.createdAt },
    id: users.id,
    cursor: filter.cursor,
    limit: filter.limit,
  });
  const inRole =
    filter.roleId &&
    exists(
      db
        .select({ id: userRoles.userId })
        .from(userRoles)
        .where(and(eq(userRoles.userId, users.id), eq(userRoles.roleId, filter.roleId))),
    );
  const inTeam =
    filter.teamId &&
    exists(
      db
        .select({ id: teamMembers.userId })
        .from(teamMembers)
        .where(and(eq(teamMembers.userId, users.id), eq(teamMembers.teamId, filter.teamId))),
    );
  const rows = await db
    .select({ user: users, id: users.id, mustChange: c.mustChange, totpConfirmedAt: c.totpConfirmedAt, sortValue: keys.sortValue })
    .from(users)
    .leftJoin(c, and(eq(c.organisationId, users.organisationId), eq(c.userId, users.id)))
    .where(
      and(
        filter.active === undefined ? undefined : eq(users.active, filter.active),
        inRole || undefined,
        inTeam || undefined,
        ...wordsWithin(users.searchText, filter.q),
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

export const userSearchText = ({ name, username, email }: Pick<UserRow, 'name' | 'username' | 'email'>): string =>
  [name, username, email].filter(Boolean).join(' ');

export const insertUser = async (db: WriteHandle, row: Tables['users']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.users).values(row);
};

/** @throws conflict, not_found. */
export const updateUser = (db: WriteHandle, seen: UserRow, changes: Changes<'users'>): Promise<UserRow> => changeRow(db, 'users', seen, changes);

/** Signing in is no change of the user. */
export const noteSignIn = (db: WriteHandle, id: string, nowMs: number): Promise<void> =>
  refreshRows(db, 'users', eq(db.tables.users.id, id), { lastSignInAt: nowMs });

/** Roles held directly, by user. */
export async function namedRolesOf(db: ReadHandle, userIds: readonly string[]): Promise<ReadonlyMap<string, Named[]>> {
  if (userIds.length === 0) return new Map();
  const { roles, userRoles } = db.tables;
  const rows = await db
    .select({ userId: userRoles.userId, id: roles.id, name: roles.name })
    .from(userRoles)
    .innerJoin(roles, and(eq(roles.organisationId, userRoles.organisationId), eq(roles.id, userRoles.roleId)))
    .where(inArray(userRoles.userId, [...userIds]))
    .orderBy(asc(roles.nameSortKey), asc(roles.id));
  return byUser(rows);
}

export async function namedTeamsOf(db: ReadHandle, userIds: readonly string[]): Promise<ReadonlyMap<string, Named[]>> {
  if (userIds.length === 0) return new Map();
  const { teams, teamMembers } = db.tables;
  const rows = await db
    .select({ userId: teamMembers.userId, id: teams.id, name: teams.name })
    .from(teamMembers)
    .innerJoin(teams, and(eq(teams.organisationId, teamMembers.organisationId), eq(teams.id, teamMembers.teamId)))
    .where(inArray(teamMembers.userId, [...userIds]))
    .orderBy(asc(teams.nameSortKey), asc(teams.id));
  return byUser(rows);
}

function byUser(rows: readonly (Named & { userId: string })[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const { userId, id, name } of rows) groups.set(userId, [...(groups.get(userId) ?? []), { id, name }]);
  return groups;
}

/** Puts these roles in the place of those the users had. */
export async function replaceRoles(db: WriteHandle, organisationId: string, userId: string, roleIds: readonly string[]): Promise<void> {
  const { userRoles } = db.tables;
  await db.delete(userRoles).where(eq(userRoles.userId, userId));
  if (roleIds.length > 0) await db.insert(userRoles).values(roleIds.map((roleId) => ({ organisationId, userId, roleId })));
}

export async function replaceTeams(db: WriteHandle, organisationId: string, userId: string, teamIds: readonly string[]): Promise<void> {
  const { teamMembers } = db.tables;
  await db.delete(teamMembers).where(eq(teamMembers.userId, userId));
  if (teamIds.length > 0) await db.insert(teamMembers).values(teamIds.map((teamId) => ({ organisationId, userId, teamId })));
}

/** What a page of users shows beside their own rows, in one query for each kind. */
export async function companionsOf(db: ReadHandle, organisationId: string, users: readonly UserRow[], nowMs: number) {
  const ids = users.map(({ id }) => id);
  const [roles, teams, locks] = await Promise.all([
    namedRolesOf(db, ids),
    namedTeamsOf(db, ids),
    locksOf(
      db,
      organisationId,
      users.map(({ usernameKey }) => usernameKey),
      nowMs,
    ),
  ]);
  return { roles, teams, locks };
}
export type UserCompanions = Awaited<ReturnType<typeof companionsOf>>;
