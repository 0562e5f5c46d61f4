/** Reads and writes roles, their parents and their grants. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Scope } from '#shared/contract/permissions.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, type Changes } from '#database/versioned-rows.ts';
import { createRoleBook, type RoleBook } from '../role-book.ts';

export type RoleRow = Tables['roles']['$inferSelect'];

const groupBy = <Row, Value>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => Value): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), value(row)]);
  return groups;
};

/** All roles of the organisation, worked out; three small reads. */
export async function readRoleBook(db: ReadHandle): Promise<RoleBook> {
  const { roles, roleParents, roleGrants } = db.tables;
  const [rows, parents, grants] = await Promise.all([
    db.select({ id: roles.id, name: roles.name, builtIn: roles.builtIn }).from(roles).orderBy(asc(roles.createdAt), asc(roles.id)),
    db.select().from(roleParents),
    db.select().from(roleGrants),
  ]);
  const parentIds = groupBy(
    parents,
    ({ roleId }) => roleId,
    ({ parentId }) => parentId,
  );
  const granted = groupBy(
    grants,
    ({ roleId }) => roleId,
    ({ permission, scope }) => ({ permission, scope }),
  );
  return createRoleBook(rows.map((row) => ({ ...row, parentIds: parentIds.get(row.id) ?? [], grants: granted.get(row.id) ?? [] })));
}

/** The built-in ones first, in the order in which they were made. */
export const listRoles = (db: ReadHandle): Promise<RoleRow[]> => {
  const { roles } = db.tables;
  return db
    .select()
    .from(roles)
    .orderBy(sql`case when ${roles.builtIn} is null then 1 else 0 end`, asc(roles.createdAt), asc(roles.id));
};

export async function findRole(db: ReadHandle, id: string): Promise<RoleRow | null> {
  const { roles } = db.tables;
  const [row] = await db.select().from(roles).where(eq(roles.id, id));
  return row ?? null;
}

/** How many users hold each role directly. */
export async function countUsersByRole(db: ReadHandle): Promise<ReadonlyMap<string, number>> {
  const { userRoles } = db.tables;
  const rows = await db
    .select({ roleId: userRoles.roleId, users: sql<number>`count(*)` })
    .from(userRoles)
    .groupBy(userRoles.roleId);
  return new Map(rows.map(({ roleId, users }) => [roleId, Number(users)]));
}

export interface RoleContent {
  readonly parentIds: readonly string[];
  readonly grants: readonly { readonly permission: string; readonly scope: Scope }[];
}

export async function insertRole(db: WriteHandle, row: Tables['roles']['$inferInsert'], content: RoleContent): Promise<void> {
  await db.insert(db.tables.roles).values(row);
  await insertContent(db, row.organisationId, row.id, content);
}

/** Puts the content in the place of what was there. @throws conflict, not_found. */
export async function updateRole(db: WriteHandle, seen: RoleRow, changes: Changes<'roles'>, content: RoleContent): Promise<void> {
  const { organisationId, id } = await changeRow(db, 'roles', seen, changes);
  await deleteContent(db, id);
  await insertContent(db, organisationId, id, content);
}

/** @throws conflict, not_found. */
export async function deleteRole(db: WriteHandle, seen: RoleRow): Promise<void> {
  await deleteContent(db, seen.id);
  await deleteRow(db, 'roles', seen);
}

async function insertContent(db: WriteHandle, organisationId: string, roleId: string, { parentIds, grants }: RoleContent): Promise<void> {
  const { roleParents, roleGrants } = db.tables;
  if (parentIds.length > 0) await db.insert(roleParents).values(parentIds.map((parentId) => ({ organisationId, roleId, parentId })));
  if (grants.length > 0) await db.insert(roleGrants).values(grants.map(({ permission, scope }) => ({ organisationId, roleId, permission, scope })));
}

async function deleteContent(db: WriteHandle, roleId: string): Promise<void> {
  const { roleParents, roleGrants } = db.tables;
  await db.delete(roleParents).where(eq(roleParents.roleId, roleId));
  await db.delete(roleGrants).where(eq(roleGrants.roleId, roleId));
}

/** Active users that hold any of the roles directly. */
export async function countActiveHolders(db: ReadHandle, roleIds: readonly string[]): Promise<number> {
  if (roleIds.length === 0) return 0;
  const { users, userRoles } = db.tables;
  const [row] = await db
    .select({ holders: sql<number>`count(distinct ${users.id})` })
    .from(userRoles)
    .innerJoin(users, and(eq(users.organisationId, userRoles.organisationId), eq(users.id, userRoles.userId)))
    .where(and(inArray(userRoles.roleId, [...roleIds]), eq(users.active, true)));
  return Number(row?.holders ?? 0);
}
