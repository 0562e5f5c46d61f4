/** Who may give rights to whom: nobody more than they hold, and one administrator always remains. */
import { permissions, type Permission, type Scope } from '#shared/contract/permissions.ts';
import type { WriteHandle } from '#database/handle.ts';
import { lockRow } from '#database/versioned-rows.ts';
import { scopeOf, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { isWider } from './role-book.ts';
import { countActiveHolders, readRoleBook } from './roles/role.repository.ts';

type Grants = ReadonlyMap<Permission, Scope>;

/** The permissions that reach further than the actor's own; none where the actor holds all of them as widely. */
export const beyond = (actor: Actor, grants: Grants): Permission[] =>
  [...grants].flatMap(([permission, scope]) => {
    const own = scopeOf(actor, permission);
    return own !== null && !isWider(scope, own) ? [] : [permission];
  });

/** @throws forbidden, naming the first permission that the actor would give without holding it. */
export function assertMayGrant(actor: Actor, grants: Grants): void {
  const [permission] = beyond(actor, grants);
  if (!permission) return;
  throw problem('forbidden', say.access.mayNotGive(permission), {
    refusedBy: { rule: 'permission', permission, explanation: permissions[permission] },
  });
}

export const mayManage = (actor: Actor, grants: Grants): boolean => beyond(actor, grants).length === 0;

/** Who could change the access of somebody with more rights could make those rights their own. @throws forbidden. */
export function assertMayManage(actor: Actor, grants: Grants): void {
  if (mayManage(actor, grants)) return;
  const explanation = say.access.mayDoMore;
  throw problem('forbidden', explanation, { refusedBy: { rule: 'row', explanation } });
}

/** Changes of people and roles follow one another, so that two of them cannot each leave the last administrator to the other. */
export async function lockAccess(db: WriteHandle, organisationId: string): Promise<void> {
  await lockRow(db, 'organisations', { id: organisationId });
}

/** Checked after a change, in its transaction. @throws not_possible where nobody could administer the organisation any more. */
export async function assertAdministratorRemains(db: WriteHandle): Promise<void> {
  const book = await readRoleBook(db);
  if ((await countActiveHolders(db, book.administratorRoleIds)) > 0) return;
  const message = say.access.lastAdministrator;
  throw problem('not_possible', message, { blockers: [{ code: 'last-administrator', message }] });
}
