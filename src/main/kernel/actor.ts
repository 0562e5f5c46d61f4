/** The actor: who acts, for which organisation, and how far each of their permissions reaches. */
import type { SessionHold } from '#shared/contract/administration/auth.ts';
import { permissions, type Permission, type Scope } from '#shared/contract/permissions.ts';
import { say } from '#text/say.ts';
import { problem } from './problem.ts';

export interface Actor {
  readonly kind: 'anonymous' | 'user' | 'operator' | 'system';
  /** Id of the user; name of the operating system's user for an operator; which part of the program it is for the system. */
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly sessionId: string | null;
  readonly teamIds: readonly string[];
  readonly grants: ReadonlyMap<Permission, Scope>;
  /** What holds the session: until it is dealt with, only operations on the own session are admitted. */
  readonly hold: SessionHold | null;
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
  hold: null,
};

const everything: ReadonlyMap<Permission, Scope> = new Map((Object.keys(permissions) as Permission[]).map((permission) => [permission, 'all']));

/** The person who runs commands on the computer that holds the data: may do everything, and is audited by name. */
export const operator = (name: string, organisationId: string): Actor => ({
  kind: 'operator',
  id: name,
  name: `${name} on the command line`,
  organisationId,
  sessionId: null,
  teamIds: [],
  grants: everything,
  hold: null,
});

/** Somebody without an account for whom the program works by itself: holds what the work needs, and nothing else. */
export const bounded = (who: Pick<Actor, 'kind' | 'id' | 'name' | 'organisationId'>, needs: readonly Permission[]): Actor => ({
  ...anonymous,
  ...who,
  grants: new Map(needs.map((permission) => [permission, 'all'])),
});

/** How far the permission reaches for this actor; null where it is not held at all. */
export const scopeOf = (actor: Pick<Actor, 'grants'>, permission: Permission): Scope | null => actor.grants.get(permission) ?? null;

export const can = (actor: Actor, permission: Permission): boolean => actor.grants.has(permission);

/** @throws forbidden, naming the permission. */
export function assertCan(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw lacksPermission(permission);
}

/** @throws session_locked, or forbidden by the session rule, where something holds the session. */
export function assertNotHeld({ hold }: Actor): void {
  if (hold === null) return;
  if (hold === 'locked') throw problem('session_locked', say.access.sessionLocked);
  const explanation = say.calls.held[hold];
  throw problem('forbidden', explanation, { refusedBy: { rule: 'session', explanation } });
}

export const lacksPermission = (permission: Permission) =>
  problem('forbidden', say.access.permissionNeeded(permission), {
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
