/** Takes a person's access away, and gives it back. */
import { problem } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { assertAdministratorRemains } from '../rights.policy.ts';
import { endSessionsOf } from '../sessions/session.repository.ts';
import { managedUser } from './managed-user.ts';
import { readUser } from './to-user.ts';
import { updateUser } from './user.repository.ts';

export const deactivateUser = command.users.deactivate.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  if (input.id === actor.id) throw problem('not_possible', say.users.ownAccess);
  const before = await managedUser(db, actor, input.id);
  await assertVersion(db, before, 'user', input.version);
  audit({ before: { active: before.active }, after: { active: false } });
  await updateUser(db, before, { active: false, updatedAt: nowMs });
  await endSessionsOf(db, before.id, nowMs);
  await assertAdministratorRemains(db);
  return readUser(db, actor, before.id, nowMs);
});

export const activateUser = command.users.activate.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const before = await managedUser(db, actor, input.id);
  await assertVersion(db, before, 'user', input.version);
  audit({ before: { active: before.active }, after: { active: true } });
  await updateUser(db, before, { active: true, updatedAt: nowMs });
  return readUser(db, actor, before.id, nowMs);
});
