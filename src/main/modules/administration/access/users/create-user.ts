/** Gives a person access. */
import { passwordFault } from '#shared/password-policy.ts';
import { assertCan } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, notFound } from '#kernel/problem.ts';
import { flow } from '#modules/implement.ts';
import { findOrganisation, insertCredentials, usernameKeyOf } from '../account.repository.ts';
import { assertMayGrant, lockAccess } from '../rights.policy.ts';
import { readRoleBook } from '../roles/role.repository.ts';
import type { AccessServices } from '../services.ts';
import { assertRolesExist } from './assign-roles.ts';
import { assertTeamsExist, assertUsernameFree } from './managed-user.ts';
import { newOneTimePassword } from './one-time-password.ts';
import { readUser } from './to-user.ts';
import { insertUser, replaceRoles, replaceTeams, userSearchText } from './user.repository.ts';

export const createCreateUser = ({ passwords }: AccessServices) =>
  flow.users.create.handler(async ({ input, context: { actor, read, write } }) => {
    const { organisationId } = actor;
    const { username, name, email = null, authority = null, authorityExpiresAt = null, roleIds, teamIds } = input;
    if (roleIds.length > 0) assertCan(actor, 'admin:user:assignrole');
    const organisation = await read((db) => findOrganisation(db, organisationId));
    if (!organisation) throw notFound('organisation');
    const fault = input.password === undefined ? null : passwordFault(input.password, { username, organisation: organisation.name });
    if (fault) throw invalid('password', fault);

    const oneTimePassword = input.password === undefined ? newOneTimePassword() : undefined;
    const passwordHash = await passwords.hash(input.password ?? oneTimePassword ?? '');
    const id = newId();
    return write(async ({ db, nowMs }) => {
      await lockAccess(db, organisationId);
      const book = await readRoleBook(db);
      assertRolesExist(book, roleIds);
      assertMayGrant(actor, book.grantsOf(roleIds));
      await assertTeamsExist(db, teamIds);
      await assertUsernameFree(db, username, null);
      await insertUser(db, {
        organisationId,
        id,
        username,
        usernameKey: usernameKeyOf(username),
        name,
        email,
        authority,
        authorityExpiresAt: authorityExpiresAt === null ? null : Date.parse(authorityExpiresAt),
        searchText: userSearchText({ name, username, email }),
        createdAt: nowMs,
        updatedAt: nowMs,
      });
      await insertCredentials(db, {
        organisationId,
        userId: id,
        passwordHash,
        mustChange: oneTimePassword !== undefined || input.mustChangePassword,
        changedAt: nowMs,
      });
      await replaceRoles(db, organisationId, id, [...new Set(roleIds)]);
      await replaceTeams(db, organisationId, id, [...new Set(teamIds)]);
      const made = await readUser(db, actor, id, nowMs);
      return oneTimePassword === undefined ? made : { ...made, oneTimePassword };
    });
  });
