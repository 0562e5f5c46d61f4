/** Changes the caller's own password. */
import { passwordFault } from '#shared/password-policy.ts';
import { invalid, notFound } from '#kernel/problem.ts';
import { flow } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { changeCredentials, findAccount, findOrganisation } from '../account.repository.ts';
import type { AssertPassword } from '../password-check.ts';
import { assertUnlockedPerson } from '../person.ts';
import type { AccessServices } from '../services.ts';
import { endSessionsOf } from '../sessions/session.repository.ts';

export const createChangePassword = ({ passwords }: AccessServices, assertPassword: AssertPassword) =>
  flow.auth.changePassword.handler(async ({ input: { currentPassword, newPassword }, context }) => {
    const { organisationId, id, sessionId } = assertUnlockedPerson(context.actor);
    const [account, organisation] = await context.read((db) => Promise.all([findAccount(db, id), findOrganisation(db, organisationId)]));
    if (!account || !organisation) throw notFound('user');
    const fault = passwordFault(newPassword, { username: account.user.username, organisation: organisation.name });
    if (fault) throw invalid('newPassword', fault);
    if (newPassword === currentPassword) throw invalid('newPassword', say.access.samePassword);
    await assertPassword(context, currentPassword, 'currentPassword');

    const passwordHash = await passwords.hash(newPassword);
    await context.write(async ({ db, nowMs, audit }) => {
      audit({ entityId: id });
      await changeCredentials(db, id, { passwordHash, mustChange: false, changedAt: nowMs });
      await endSessionsOf(db, id, nowMs, sessionId);
    });
    return { done: true as const };
  });
