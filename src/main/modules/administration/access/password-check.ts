/** Asks for the password again: at unlock, before a change of what proves who one is, and at a signature. */
import { invalid } from '#kernel/problem.ts';
import type { FlowContext } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { findAccount } from './account.repository.ts';
import { attemptKeys, countAttempt, forgive, tooManyAttempts } from './attempts.ts';
import { assertPerson } from './person.ts';
import type { AccessServices } from './services.ts';

/**
 * Proves that the person at the session is the one it belongs to.
 * @param field the input field that holds the password, for the message.
 * @throws invalid_input at the field for a wrong password, too_many_requests once there were too many of them; both are
 * audited, and count together with failed sign-ins of the account.
 */
export type AssertPassword = (context: FlowContext, password: string, field?: string) => Promise<void>;

export const createPasswordCheck =
  ({ database, passwords }: Pick<AccessServices, 'database' | 'passwords'>): AssertPassword =>
  async ({ actor, call, nowMs, read, write }, password, field = 'password') => {
    const { organisationId, id } = assertPerson(actor);
    const refused = (reason: string) =>
      write((unit) => {
        unit.audit({ outcome: 'refused', reason });
        return Promise.resolve();
      });

    const account = await read((db) => findAccount(db, id));
    const keys = attemptKeys(organisationId, account?.user.usernameKey ?? '', call.address);
    const lockedUntil = await countAttempt(database, keys, nowMs);
    if (lockedUntil !== null) {
      const problem = tooManyAttempts(lockedUntil, nowMs);
      await refused(problem.message);
      throw problem;
    }
    if (!(await passwords.verify(password, account?.credentials?.passwordHash ?? null))) {
      const problem = invalid(field, say.access.wrongPassword);
      await refused(problem.message);
      throw problem;
    }
    await database.system('sign-in').write((db) => forgive(db, keys, nowMs));
  };
