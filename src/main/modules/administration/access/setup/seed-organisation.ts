/** Makes an organisation: its own row, the built-in roles, its first administrator, and procedures to begin with. */
import { builtInRoles } from '#shared/contract/administration/roles.ts';
import type { WriteHandle } from '#database/handle.ts';
import { asSystem, enterOrganisation } from '#database/scope.ts';
import { newId } from '#kernel/identifiers.ts';
import { insertProcedures, starterProcedures } from '#modules/work/procedures/index.ts';
import { insertCredentials, usernameKeyOf } from '../account.repository.ts';
import { administratorKey } from '../role-book.ts';
import { insertRole } from '../roles/role.repository.ts';
import { insertUser, replaceRoles, userSearchText } from '../users/user.repository.ts';

export interface NewOrganisation {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly admin: { readonly username: string; readonly name: string; readonly passwordHash: string };
}

/** @returns the ids of the organisation and of its administrator. */
export async function seedOrganisation(
  db: WriteHandle,
  { name, timeZone, currency, admin }: NewOrganisation,
  nowMs: number,
): Promise<{ organisationId: string; userId: string }> {
  const organisationId = newId();
  const userId = newId();
  await asSystem(db, 'first set-up').insert(db.tables.organisations).values({ id: organisationId, name, timeZone, currency, createdAt: nowMs });
  await enterOrganisation(organisationId, 'first set-up', async () => {
    const roleIds = await seedBuiltInRoles(db, organisationId, nowMs);
    await insertUser(db, {
      organisationId,
      id: userId,
      username: admin.username,
      usernameKey: usernameKeyOf(admin.username),
      name: admin.name,
      searchText: userSearchText({ name: admin.name, username: admin.username, email: null }),
      createdAt: nowMs,
      updatedAt: nowMs,
    });
    await insertCredentials(db, { organisationId, userId, passwordHash: admin.passwordHash, changedAt: nowMs });
    await replaceRoles(db, organisationId, userId, [roleIds.get(administratorKey) ?? '']);
    await insertProcedures(db, { organisationId, nowMs, createdBy: admin.name, newId }, starterProcedures);
  });
  return { organisationId, userId };
}

/** Roles come after those they inherit from, so that each parent is there before it is named. @returns ids by key. */
export async function seedBuiltInRoles(db: WriteHandle, organisationId: string, nowMs: number): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, description, inherits, grants } of builtInRoles) {
    const id = newId();
    const parentIds = inherits.map((parent) => ids.get(parent) ?? '');
    await insertRole(
      db,
      { organisationId, id, builtIn: key, name, description, createdAt: nowMs, updatedAt: nowMs },
      { parentIds, grants: Object.entries(grants).map(([permission, scope]) => ({ permission, scope })) },
    );
    ids.set(key, id);
  }
  return ids;
}
