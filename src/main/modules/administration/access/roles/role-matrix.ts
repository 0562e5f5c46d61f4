/** Makes the permission matrix: roles across, permissions down, inherited ticks told from own ones. */
import { permissions, scopedPermissions, type Permission } from '#shared/contract/permissions.ts';
import { query } from '#modules/implement.ts';
import { countUsersByRole, listRoles, readRoleBook } from './role.repository.ts';

const narrowable: ReadonlySet<string> = new Set(scopedPermissions);

export const roleMatrix = query.roles.matrix.handler(async ({ context: { db } }) => {
  const [rows, book, counts] = await Promise.all([listRoles(db), readRoleBook(db), countUsersByRole(db)]);
  return {
    roles: rows.map(({ id, name, builtIn, description }) => ({
      id,
      name,
      builtIn,
      description,
      parentIds: [...(book.role(id)?.parentIds ?? [])],
      userCount: counts.get(id) ?? 0,
    })),
    permissions: (Object.keys(permissions) as Permission[]).map((permission) => ({
      permission,
      area: permission.slice(0, permission.indexOf(':')),
      explanation: permissions[permission],
      narrowable: narrowable.has(permission),
      cells: rows.flatMap(({ id: roleId }) => {
        const held = book.heldBy(roleId).get(permission);
        return held ? [{ roleId, scope: held.scope, own: held.own, from: [...held.from] }] : [];
      }),
    })),
  };
});
