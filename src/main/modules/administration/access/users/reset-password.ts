/** Gives a user a one-time password. */
import { flow } from '#modules/implement.ts';
import { changeCredentials, findAccount, insertCredentials } from '../account.repository.ts';
import { unlockAccount } from '../attempts.ts';
import { noSecondFactor } from '../auth/totp.ts';
import type { AccessServices } from '../services.ts';
import { endSessionsOf } from '../sessions/session.repository.ts';
import { managedUser } from './managed-user.ts';
import { newOneTimePassword } from './one-time-password.ts';

export const createResetPassword = ({ passwords }: AccessServices) =>
  flow.users.resetPassword.handler(async ({ input, context: { actor, write } }) => {
    const { organisationId } = actor;
    const oneTimePassword = newOneTimePassword();
    const passwordHash = await passwords.hash(oneTimePassword);
    return write(async ({ db, nowMs }) => {
      const { id, usernameKey } = await managedUser(db, actor, input.id);
      const account = await findAccount(db, id);
      const changes = { passwordHash, mustChange: true, changedAt: nowMs, ...(input.removeSecondFactor && noSecondFactor) };
      if (account?.credentials) await changeCredentials(db, id, changes);
      else await insertCredentials(db, { organisationId, userId: id, ...changes });
      await unlockAccount(db, organisationId, usernameKey);
      await endSessionsOf(db, id, nowMs);
      return { id, oneTimePassword };
    });
  });
