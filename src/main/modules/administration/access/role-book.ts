/** The roles of one organisation, worked out: what each holds by itself and from the roles it inherits from. */
import { permissions, scopes, type Permission, type Scope } from '#shared/contract/permissions.ts';

export interface BookedRole {
  readonly id: string;
  readonly name: string;
  /** Key of the built-in role; null for one of the organisation's own. */
  readonly builtIn: string | null;
  readonly parentIds: readonly string[];
  readonly grants: readonly { readonly permission: string; readonly scope: Scope }[];
}

export interface HeldPermission {
  /** The widest reach, whoever it comes from. */
  readonly scope: Scope;
  /** The role grants it itself. */
  readonly own: boolean;
  /** Names of the roles it is inherited from. */
  readonly from: readonly string[];
}

export interface RoleBook {
  readonly roles: readonly BookedRole[];
  role(id: string): BookedRole | undefined;
  /** All that the role holds, inherited permissions included. */
  heldBy(roleId: string): ReadonlyMap<Permission, HeldPermission>;
  /** What somebody with these roles may do; the widest reach wins. */
  grantsOf(roleIds: readonly string[]): ReadonlyMap<Permission, Scope>;
  /** Names of the roles that hold the permission. */
  rolesGranting(permission: string): string[];
  /** Whether the role is the other one, or inherits from it over any number of steps. */
  inheritsFrom(roleId: string, ancestorId: string): boolean;
  /** The Administrator role and those that inherit from it. */
  readonly administratorRoleIds: readonly string[];
}

export const administratorKey = 'administrator';

export const isWider = (scope: Scope, than: Scope): boolean => scopes.indexOf(scope) > scopes.indexOf(than);

const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name);

const everything = (Object.keys(permissions) as Permission[]).map((permission) => ({ permission, scope: 'all' as const }));

/** The Administrator holds the whole catalogue, also what a later version adds to it. */
const ownGrants = ({ builtIn, grants }: BookedRole) => (builtIn === administratorKey ? everything : grants);

export function createRoleBook(roles: readonly BookedRole[]): RoleBook {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const held = new Map<string, ReadonlyMap<Permission, HeldPermission>>();

  /** The role and everything it inherits from, each once, itself first. */
  function lineage(roleId: string, seen = new Set<string>()): BookedRole[] {
    const role = byId.get(roleId);
    if (!role || seen.has(roleId)) return [];
    seen.add(roleId);
    return [role, ...role.parentIds.flatMap((parentId) => lineage(parentId, seen))];
  }

  function workOut(roleId: string): ReadonlyMap<Permission, HeldPermission> {
    const result = new Map<Permission, { scope: Scope; own: boolean; from: string[] }>();
    for (const role of lineage(roleId))
      for (const { permission, scope } of ownGrants(role)) {
        // A permission that this version does not know grants nothing.
        if (!isPermission(permission)) continue;
        const known = result.get(permission) ?? { scope, own: false, from: [] };
        if (isWider(scope, known.scope)) known.scope = scope;
        if (role.id === roleId) known.own = true;
        else known.from.push(role.name);
        result.set(permission, known);
      }
    return result;
  }

  function heldBy(roleId: string): ReadonlyMap<Permission, HeldPermission> {
    const known = held.get(roleId) ?? workOut(roleId);
    held.set(roleId, known);
    return known;
  }

  const inheritsFrom = (roleId: string, ancestorId: string): boolean => lineage(roleId).some(({ id }) => id === ancestorId);
  const administrator = roles.find(({ builtIn }) => builtIn === administratorKey);

  return {
    roles,
    role: (id) => byId.get(id),
    heldBy,
    grantsOf(roleIds) {
      const grants = new Map<Permission, Scope>();
      for (const roleId of roleIds)
        for (const [permission, { scope }] of heldBy(roleId)) {
          const known = grants.get(permission);
          if (!known || isWider(scope, known)) grants.set(permission, scope);
        }
      return grants;
    },
    rolesGranting: (permission) => roles.filter(({ id }) => isPermission(permission) && heldBy(id).has(permission)).map(({ name }) => name),
    inheritsFrom,
    administratorRoleIds: administrator ? roles.filter(({ id }) => inheritsFrom(id, administrator.id)).map(({ id }) => id) : [],
  };
}
