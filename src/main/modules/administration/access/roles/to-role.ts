/** Converts stored roles to the contract's. */
import type { Role } from '#shared/contract/administration/role-administration.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { toInstant } from '#modules/instant.ts';
import { mayManage } from '../rights.policy.ts';
import { administratorKey, type RoleBook } from '../role-book.ts';
import { countUsersByRole, findRole, readRoleBook, type RoleRow } from './role.repository.ts';

export function toRole(row: RoleRow, book: RoleBook, userCounts: ReadonlyMap<string, number>, actor: Actor): Role {
  const { parentIds = [], grants = [] } = book.role(row.id) ?? {};
  const users = userCounts.get(row.id) ?? 0;
  const manages = can(actor, 'admin:role:manage');
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    description: row.description,
    builtIn: row.builtIn,
    parents: parentIds.map((id) => ({ id, name: book.role(id)?.name ?? '' })),
    grants: [...grants],
    effective: [...book.heldBy(row.id)].map(([permission, { scope, own, from }]) => ({ permission, scope, from: own ? [row.name, ...from] : [...from] })),
    userCount: users,
    createdAt: toInstant(row.createdAt),
    updatedAt: toInstant(row.updatedAt),
    can: {
      update: manages && row.builtIn !== administratorKey,
      remove: manages && row.builtIn === null && users === 0,
      copy: manages && mayManage(actor, book.grantsOf([row.id])),
    },
  };
}

/** Reads one role as the contract's. @throws not_found. */
export async function readRole(db: ReadHandle, actor: Actor, id: string): Promise<Role> {
  const row = await findRole(db, id);
  if (!row) throw notFound('role');
  const [book, counts] = await Promise.all([readRoleBook(db), countUsersByRole(db)]);
  return toRole(row, book, counts, actor);
}
