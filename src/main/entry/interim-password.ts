/** Asks for the password again until the access room does. */
import { and, eq } from 'drizzle-orm';
import type { OpenDatabase } from '#database/open-database.ts';
import { problem } from '#kernel/problem.ts';
import type { FlowContext } from '#modules/implement.ts';
import type { Passwords } from '#platform/passwords.ts';

export const interimPasswordCheck =
  ({ database, passwords }: { readonly database: OpenDatabase; readonly passwords: Passwords }) =>
  async ({ actor }: FlowContext, password: string): Promise<void> => {
    const [found] = await database.read((db) => {
      const { userCredentials: c } = db.tables;
      return db
        .select({ hash: c.passwordHash })
        .from(c)
        .where(and(eq(c.organisationId, actor.organisationId), eq(c.userId, actor.id)));
    });
    if (!(await passwords.verify(password, found?.hash ?? null))) throw problem('forbidden', 'This is not your password.');
  };
