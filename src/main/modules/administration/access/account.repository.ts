/** Reads and writes what proves who somebody is: password hashes and second factors. Only sign-in and its neighbours come here. */
import { and, eq, sql } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import type { Tables } from '#database/tables/index.ts';

type Credentials = Tables['userCredentials']['$inferSelect'];

/** User names that differ in case only are one. */
export const usernameKeyOf = (username: string): string => username.trim().toLowerCase();

const accounts = (db: ReadHandle) => {
  const { users, userCredentials: c } = db.tables;
  return db
    .select({ user: users, credentials: c })
    .from(users)
    .leftJoin(c, and(eq(c.organisationId, users.organisationId), eq(c.userId, users.id)));
};

const readAccount = prepared((db: ReadHandle, { userId }: Given<{ userId: string }>) => {
  const { users } = db.tables;
  return accounts(db).where(eq(users.id, userId));
});

export async function findAccount(db: ReadHandle, userId: string) {
  const [row] = await readAccount(db, { userId });
  return row ?? null;
}
export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

export async function findAccountByName(db: ReadHandle, usernameKey: string): Promise<Account | null> {
  const { users } = db.tables;
  const [row] = await accounts(db).where(eq(users.usernameKey, usernameKey));
  return row ?? null;
}

export const insertCredentials = async (db: WriteHandle, row: Tables['userCredentials']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.userCredentials).values(row);
};

export async function changeCredentials(db: WriteHandle, userId: string, changes: Partial<Credentials>): Promise<void> {
  const { userCredentials: c } = db.tables;
  await db.update(c).set(changes).where(eq(c.userId, userId));
}

/** What is read of the credentials from now on stays as it is until the transaction ends, on PostgreSQL too. */
export async function lockCredentials(db: WriteHandle, userId: string): Promise<void> {
  const { userCredentials: c } = db.tables;
  await db
    .update(c)
    .set({ mustChange: sql`${c.mustChange}` })
    .where(eq(c.userId, userId));
}

const readOrganisation = prepared((db: ReadHandle, { organisationId }: Given<{ organisationId: string }>) => {
  const { organisations } = db.tables;
  return db.select().from(organisations).where(eq(organisations.id, organisationId));
});

export async function findOrganisation(db: ReadHandle, organisationId: string) {
  const [row] = await readOrganisation(db, { organisationId });
  return row ?? null;
}
