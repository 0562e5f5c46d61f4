/** Changes the facts of a user and their teams. */
import { assertVersion, givenFields } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { usernameKeyOf } from '../account.repository.ts';
import { assertTeamsExist, assertUsernameFree, managedUser } from './managed-user.ts';
import { readUser } from './to-user.ts';
import { namedTeamsOf, replaceTeams, updateUser as writeUser, userSearchText } from './user.repository.ts';

export const updateUser = command.users.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const { organisationId } = actor;
  const before = await managedUser(db, actor, input.id);
  await assertVersion(db, before, 'user', input.version);
  const { teamIds, authorityExpiresAt, ...facts } = givenFields(input);
  if (facts.username !== undefined) await assertUsernameFree(db, facts.username, before.id);

  const changes = {
    ...facts,
    ...(facts.username !== undefined && { usernameKey: usernameKeyOf(facts.username) }),
    ...(authorityExpiresAt !== undefined && { authorityExpiresAt: authorityExpiresAt === null ? null : Date.parse(authorityExpiresAt) }),
  };
  const teamsBefore = ((await namedTeamsOf(db, [before.id])).get(before.id) ?? []).map(({ id }) => id);
  audit({
    before: {
      ...Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof typeof before]])),
      ...(teamIds && { teamIds: teamsBefore }),
    },
  });
  await writeUser(db, before, { ...changes, searchText: userSearchText({ ...before, ...changes }), updatedAt: nowMs });
  if (teamIds) {
    await assertTeamsExist(db, teamIds);
    await replaceTeams(db, organisationId, before.id, [...new Set(teamIds)]);
  }
  return readUser(db, actor, before.id, nowMs);
});
