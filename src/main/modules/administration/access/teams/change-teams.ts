/** Makes, changes and dissolves teams. */
import { and, eq, ne } from 'drizzle-orm';
import { countRows } from '#database/count-rows.ts';
import type { WriteHandle } from '#database/handle.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, notFound } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { countUsers, deleteTeam, findTeam, insertTeam, membersOf, replaceMembers, updateTeam as writeTeam } from './team.repository.ts';
import { readTeam } from './to-team.ts';

export const createTeam = command.teams.create.handler(async ({ input, context: { actor, db, nowMs, after } }) => {
  const { organisationId } = actor;
  const memberIds = [...new Set(input.memberIds)];
  await assertNameFree(db, input.name, null);
  await assertUsersExist(db, memberIds);
  const id = newId();
  await insertTeam(db, { organisationId, id, name: input.name, searchText: input.name, createdAt: nowMs, updatedAt: nowMs });
  await replaceMembers(db, organisationId, id, memberIds);
  if (memberIds.length > 0) after.announce({ entity: 'user', id: null, operation: 'teams.create' });
  return readTeam(db, actor, id);
});

export const updateTeam = command.teams.update.handler(async ({ input, context: { actor, db, nowMs, audit, after } }) => {
  const { organisationId } = actor;
  const before = await findTeam(db, input.id);
  if (!before) throw notFound('team');
  await assertVersion(db, before, 'team', input.version);
  const memberIds = input.memberIds && [...new Set(input.memberIds)];
  if (input.name !== undefined) await assertNameFree(db, input.name, before.id);
  const membersBefore = ((await membersOf(db, [before.id])).get(before.id) ?? []).map(({ id }) => id);
  audit({ before: { ...(input.name !== undefined && { name: before.name }), ...(memberIds && { memberIds: membersBefore }) } });
  await writeTeam(db, before, { ...(input.name !== undefined && { name: input.name, searchText: input.name }), updatedAt: nowMs });
  if (memberIds) {
    await assertUsersExist(db, memberIds);
    await replaceMembers(db, organisationId, before.id, memberIds);
    after.announce({ entity: 'user', id: null, operation: 'teams.update' });
  }
  return readTeam(db, actor, before.id);
});

export const removeTeam = command.teams.remove.handler(async ({ input, context: { db, audit } }) => {
  const before = await findTeam(db, input.id);
  if (!before) throw notFound('team');
  await assertVersion(db, before, 'team', input.version);
  audit({ before: { name: before.name } });
  await deleteTeam(db, before);
  return { done: true as const };
});

async function assertNameFree(db: WriteHandle, name: string, except: string | null): Promise<void> {
  const { teams } = db.tables;
  const taken = await countRows(db, teams, and(eq(teams.name, name), except === null ? undefined : ne(teams.id, except)));
  if (taken > 0) throw invalid('name', say.teams.taken(name));
}

async function assertUsersExist(db: WriteHandle, ids: readonly string[]): Promise<void> {
  if (ids.length > 0 && (await countUsers(db, ids)) < ids.length) throw invalid('memberIds', say.teams.memberGone);
}
