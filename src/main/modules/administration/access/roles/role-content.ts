/** What a role may consist of: parents that make no circle, grants the catalogue knows, nothing beyond the giver's own rights. */
import { scopedPermissions, type Permission, type Scope } from '#shared/contract/permissions.ts';
import type { Actor } from '#kernel/actor.ts';
import { invalid } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { assertMayGrant } from '../rights.policy.ts';
import { createRoleBook, isWider, type BookedRole, type RoleBook } from '../role-book.ts';

interface Content {
  readonly parentIds: readonly string[];
  readonly grants: readonly { readonly permission: string; readonly scope: Scope }[];
}

const narrowable: ReadonlySet<string> = new Set(scopedPermissions);

/** @throws invalid_input where parents do not exist or make a circle, or a grant is given twice or narrowed where it cannot be. */
export function assertSound(book: RoleBook, roleId: string, { parentIds, grants }: Content): void {
  for (const parentId of parentIds) {
    const parent = book.role(parentId);
    if (!parent) throw invalid('parentIds', say.roles.parentGone);
    if (book.inheritsFrom(parentId, roleId)) throw invalid('parentIds', say.roles.circle(parent.name));
  }
  const seen = new Set<string>();
  for (const { permission, scope } of grants) {
    if (seen.has(permission)) throw invalid('grants', say.roles.givenTwice(permission));
    seen.add(permission);
    if (scope !== 'all' && !narrowable.has(permission)) throw invalid('grants', say.roles.notNarrowable(permission));
  }
}

/** @throws forbidden where the change would give this role something that the actor does not hold. */
export function assertGivesOnlyOwn(actor: Actor, book: RoleBook, changed: BookedRole): void {
  const before = book.grantsOf([changed.id]);
  const after = createRoleBook([...book.roles.filter(({ id }) => id !== changed.id), changed]).grantsOf([changed.id]);
  const gained = new Map<Permission, Scope>();
  for (const [permission, scope] of after) {
    const present = before.get(permission);
    if (!present || isWider(scope, present)) gained.set(permission, scope);
  }
  assertMayGrant(actor, gained);
}
