/** Assigns roles to users, in bulk too. */
import { inArray } from 'drizzle-orm';
import { countRows } from '#database/count-rows.ts';
import { invalid } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { assertAdministratorRemains, assertMayGrant, assertMayManage, lockAccess } from '../rights.policy.ts';
import type { RoleBook } from '../role-book.ts';
import { readRoleBook } from '../roles/role.repository.ts';
import { namedRolesOf, replaceRoles } from './user.repository.ts';

export const assignRoles = command.users.assignRoles.handler(async ({ input, context: { actor, db, audit, after } }) => {
  const { organisationId } = actor;
  const userIds = [...new Set(input.userIds)];
  await lockAccess(db, organisationId);
  const book = await readRoleBook(db);
  assertRolesExist(book, input.roleIds);
  const { users } = db.tables;
  if ((await countRows(db, users, inArray(users.id, userIds))) < userIds.length) throw invalid('userIds', say.users.gone);

  const held = await namedRolesOf(db, userIds);
  const before: Record<string, string[]> = {};
  for (const userId of userIds) {
    const present = (held.get(userId) ?? []).map(({ id }) => id);
    const wanted = rolesAfter(present, input.roleIds, input.mode);
    if (isSame(present, wanted)) continue;
    assertMayManage(actor, book.grantsOf(present));
    assertMayGrant(actor, book.grantsOf(wanted));
    before[userId] = present;
    await replaceRoles(db, organisationId, userId, wanted);
    after.announce({ entity: 'user', id: userId, operation: 'users.assignRoles' });
  }
  await assertAdministratorRemains(db);
  const changed = Object.keys(before);
  const [only, ...others] = changed;
  audit({ before, ...(only !== undefined && others.length === 0 && { entityId: only }) });
  return { changed: changed.length };
});

function rolesAfter(present: readonly string[], given: readonly string[], mode: 'add' | 'remove' | 'set'): string[] {
  if (mode === 'remove') return present.filter((id) => !given.includes(id));
  return [...new Set(mode === 'add' ? [...present, ...given] : given)];
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((id) => other.includes(id));

/** @throws invalid_input where one of the roles does not exist. */
export function assertRolesExist(book: RoleBook, roleIds: readonly string[]): void {
  if (roleIds.some((id) => !book.role(id))) throw invalid('roleIds', say.roles.gone);
}
