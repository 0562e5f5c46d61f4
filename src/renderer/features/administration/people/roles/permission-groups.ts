/** The permissions of the catalogue in their groups, and which of them a role would inherit. */
import { permissions, scopedPermissions, type Permission, type Scope } from '#shared/contract/permissions.ts';
import type { Role } from '#shared/contract/administration/role-administration.ts';

const names = Object.keys(permissions) as Permission[];
const narrowable: ReadonlySet<string> = new Set(scopedPermissions);

export const areaOf = (permission: string): string => permission.slice(0, permission.indexOf(':'));

/** Area and its permissions, in the order of the catalogue. */
export const permissionGroups: readonly (readonly [area: string, permissions: readonly Permission[]])[] = Object.entries(Object.groupBy(names, areaOf)).map(
  ([area, inArea = []]) => [area, inArea],
);

/** Whether the permission can reach less far than all. */
export const isNarrowable = (permission: string): boolean => narrowable.has(permission);

export interface Inherited {
  readonly scope: Scope;
  /** Names of the roles it comes from. */
  readonly from: readonly string[];
}

const width: Readonly<Record<Scope, number>> = { own: 0, team: 1, all: 2 };

/** What a role holds through these parents, with the widest reach. */
export function inheritedFrom(parents: readonly Role[]): ReadonlyMap<string, Inherited> {
  const found = new Map<string, Inherited>();
  for (const { name, effective } of parents) {
    for (const { permission, scope } of effective) {
      const present = found.get(permission);
      found.set(permission, {
        scope: present && width[present.scope] > width[scope] ? present.scope : scope,
        from: [...(present?.from ?? []), name],
      });
    }
  }
  return found;
}
