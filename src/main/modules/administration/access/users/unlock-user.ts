/** Unlocks an account that wrong passwords have locked. */
import { notFound } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { unlockAccount } from '../attempts.ts';
import { readUser } from './to-user.ts';
import { findUser } from './user.repository.ts';

export const unlockUser = command.users.unlock.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  const found = await findUser(db, input.id);
  if (!found) throw notFound('user');
  await unlockAccount(db, organisationId, found.user.usernameKey);
  return readUser(db, actor, input.id, nowMs);
});
