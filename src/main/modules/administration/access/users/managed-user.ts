/** What every change of a user begins with: the user as it stands, and the proof that the actor may change their access. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import { countRows } from '#database/count-rows.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import { invalid, notFound } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { usernameKeyOf } from '../account.repository.ts';
import { assertMayManage, lockAccess } from '../rights.policy.ts';
import { readRoleBook } from '../roles/role.repository.ts';
import { findUser, namedRolesOf, type UserRow } from './user.repository.ts';

/** @throws not_found, or forbidden where the user holds more than the actor. */
export async function managedUser(db: WriteHandle, actor: Actor, id: string): Promise<UserRow> {
  const { organisationId } = actor;
  await lockAccess(db, organisationId);
  const found = await findUser(db, id);
  if (!found) throw notFound('user');
  const [book, roles] = [await readRoleBook(db), await namedRolesOf(db, [id])];
  assertMayManage(actor, book.grantsOf((roles.get(id) ?? []).map((role) => role.id)));
  return found.user;
}

/** @throws invalid_input where somebody else of the organisation has the name already. */
export async function assertUsernameFree(db: WriteHandle, username: string, except: string | null): Promise<void> {
  const { users } = db.tables;
  const taken = await countRows(db, users, and(eq(users.usernameKey, usernameKeyOf(username)), except === null ? undefined : ne(users.id, except)));
  if (taken > 0) throw invalid('username', say.users.taken(username));
}

/** @throws invalid_input where one of the teams does not exist. */
export async function assertTeamsExist(db: WriteHandle, teamIds: readonly string[]): Promise<void> {
  const { teams } = db.tables;
  const distinct = [...new Set(teamIds)];
  if (distinct.length > 0 && (await countRows(db, teams, inArray(teams.id, distinct))) < distinct.length) throw invalid('teamIds', say.teams.gone);
}
