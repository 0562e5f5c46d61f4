/** Reads and writes teams and their members. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Named } from '#shared/contract/administration/people-fields.ts';
import { countRows } from '#database/count-rows.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { wordsWithin } from '#database/search.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, type Changes } from '#database/versioned-rows.ts';

export type TeamRow = Tables['teams']['$inferSelect'];

export async function findTeam(db: ReadHandle, id: string): Promise<TeamRow | null> {
  const { teams } = db.tables;
  const [row] = await db.select().from(teams).where(eq(teams.id, id));
  return row ?? null;
}

export async function listTeams(db: ReadHandle, filter: { q?: string | undefined; sort: string; cursor?: string | undefined; limit: number }) {
  const { teams } = db.tables;
  const keys = keyset({ sort: filter.sort, columns: { name: teams.nameSortKey }, id: teams.id, cursor: filter.cursor, limit: filter.limit });
  const rows = await db
    .select({ team: teams, id: teams.id, sortValue: keys.sortValue })
    .from(teams)
    .where(and(...wordsWithin(teams.searchText, filter.q), keys.after))
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

export const listTeamNames = (db: ReadHandle): Promise<Named[]> => {
  const { teams } = db.tables;
  return db.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.nameSortKey), asc(teams.id));
};

/** Members by team, by name; people without access stay members and are shown. */
export async function membersOf(db: ReadHandle, teamIds: readonly string[]): Promise<ReadonlyMap<string, Named[]>> {
  if (teamIds.length === 0) return new Map();
  const { users, teamMembers } = db.tables;
  const rows = await db
    .select({ teamId: teamMembers.teamId, id: users.id, name: users.name })
    .from(teamMembers)
    .innerJoin(users, and(eq(users.organisationId, teamMembers.organisationId), eq(users.id, teamMembers.userId)))
    .where(inArray(teamMembers.teamId, [...teamIds]))
    .orderBy(asc(users.nameSortKey), asc(users.id));
  const members = new Map<string, Named[]>();
  for (const { teamId, id, name } of rows) members.set(teamId, [...(members.get(teamId) ?? []), { id, name }]);
  return members;
}

export const insertTeam = async (db: WriteHandle, row: Tables['teams']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.teams).values(row);
};

/** @throws conflict, not_found. */
export const updateTeam = (db: WriteHandle, seen: TeamRow, changes: Changes<'teams'>): Promise<TeamRow> => changeRow(db, 'teams', seen, changes);

/** @throws conflict, not_found. */
export async function deleteTeam(db: WriteHandle, seen: TeamRow): Promise<void> {
  await replaceMembers(db, seen.organisationId, seen.id, []);
  await deleteRow(db, 'teams', seen);
}

export async function replaceMembers(db: WriteHandle, organisationId: string, teamId: string, userIds: readonly string[]): Promise<void> {
  const { teamMembers } = db.tables;
  await db.delete(teamMembers).where(eq(teamMembers.teamId, teamId));
  if (userIds.length > 0) await db.insert(teamMembers).values(userIds.map((userId) => ({ organisationId, teamId, userId })));
}

export const countUsers = (db: ReadHandle, ids: readonly string[]): Promise<number> => {
  const { users } = db.tables;
  return countRows(db, users, inArray(users.id, [...ids]));
};
