/** Converts stored users to the contract's, with what the actor may do with each. */
import type { User } from '#shared/contract/administration/users.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import { mayManage } from '../rights.policy.ts';
import type { RoleBook } from '../role-book.ts';
import { readRoleBook } from '../roles/role.repository.ts';
import { companionsOf, findUser, type FoundUser, type UserCompanions } from './user.repository.ts';

export function toUser({ user, mustChange, totpConfirmedAt }: FoundUser, { roles, teams, locks }: UserCompanions, book: RoleBook, actor: Actor): User {
  const own = roles.get(user.id) ?? [];
  const lockedUntil = locks.get(user.usernameKey);
  const manageable = mayManage(actor, book.grantsOf(own.map(({ id }) => id)));
  const mayUpdate = manageable && can(actor, 'admin:user:update');
  return {
    id: user.id,
    version: user.version,
    username: user.username,
    name: user.name,
    email: user.email,
    authority: user.authority,
    authorityExpiresAt: toInstantOrNull(user.authorityExpiresAt),
    active: user.active,
    roles: own,
    teams: teams.get(user.id) ?? [],
    mustChangePassword: mustChange ?? false,
    secondFactor: totpConfirmedAt !== null,
    lockedUntil: toInstantOrNull(lockedUntil ?? null),
    lastSignInAt: toInstantOrNull(user.lastSignInAt),
    createdAt: toInstant(user.createdAt),
    updatedAt: toInstant(user.updatedAt),
    can: {
      update: mayUpdate,
      resetPassword: manageable && can(actor, 'admin:user:resetpassword'),
      unlock: lockedUntil !== undefined && can(actor, 'admin:user:unlock'),
      assignRoles: manageable && can(actor, 'admin:user:assignrole'),
      deactivate: mayUpdate && user.active && user.id !== actor.id,
      activate: mayUpdate && !user.active,
    },
  };
}

/** Reads one user as the contract's. @throws not_found. */
export async function readUser(db: ReadHandle, actor: Actor, id: string, nowMs: number): Promise<User> {
  const { organisationId } = actor;
  const found = await findUser(db, id);
  if (!found) throw notFound('user');
  const [companions, book] = await Promise.all([companionsOf(db, organisationId, [found.user], nowMs), readRoleBook(db)]);
  return toUser(found, companions, book, actor);
}
