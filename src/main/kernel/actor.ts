/** The actor: who acts, for which organisation, and how far each of their permissions reaches. */
import { permissions, type Permission, type Scope } from '#shared/contract/permissions.ts';
import { problem } from './problem.ts';

export interface Actor {
  readonly kind: 'anonymous' | 'user' | 'operator';
  /** Id of the user; name of the operating system's user for an operator. */
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly sessionId: string | null;
  readonly teamIds: readonly string[];
  readonly grants: ReadonlyMap<Permission, Scope>;
}

/** Nobody: holds no permission and belongs to no organisation. */
export const anonymous: Actor = {
  kind: 'anonymous',
  id: '',
  name: 'Somebody not signed in',
  organisationId: '',
  sessionId: null,
  teamIds: [],
  grants: new Map(),
};

const everything: ReadonlyMap<Permission, Scope> = new Map(
  (Object.keys(permissions) as Permission[]).map((permission) => [permission, 'all']),
);

/** The person who runs commands on the computer that holds the data: may do everything, and is audited by name. */
export const operator = (name: string, organisationId: string): Actor => ({
  kind: 'operator',
  id: name,
  name: `${name} on the command line`,
  organisationId,
  sessionId: null,
  teamIds: [],
  grants: everything,
});

/** How far the permission reaches for this actor; null where it is not held at all. */
export const scopeOf = (actor: Actor, permission: Permission): Scope | null => actor.grants.get(permission) ?? null;

export const can = (actor: Actor, permission: Permission): boolean => actor.grants.has(permission);

/** @throws forbidden, naming the permission. */
export function assertCan(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw lacksPermission(permission);
}

export const lacksPermission = (permission: Permission) =>
  problem('forbidden', `This needs the permission ${permission}.`, {
    refusedBy: { rule: 'permission', permission, explanation: permissions[permission] },
  });

/** A record that belongs to somebody, as row rules see it. */
export interface Owned {
  readonly ownerIds: readonly (string | null)[];
  readonly teamId: string | null;
}

/** Whether the permission reaches this record: own, the actor's teams, or all. */
export function reaches(actor: Actor, permission: Permission, record: Owned): boolean {
  const scope = scopeOf(actor, permission);
  if (scope === 'all') return true;
  const own = record.ownerIds.includes(actor.id);
  if (scope === 'own') return own;
  return scope === 'team' && (own || (record.teamId !== null && actor.teamIds.includes(record.teamId)));
}
