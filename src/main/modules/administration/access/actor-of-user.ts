/** A person as an actor without a session: for work that the program does in their name, with their rights of this moment. */
import { eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { anonymous, type Actor } from '#kernel/actor.ts';
import { readRoleBook } from './roles/role.repository.ts';
import { findRoleAndTeamIds } from './sessions/session.repository.ts';

/** null for nobody, and for a person whose access was taken away. */
export async function actorOfUser(db: ReadHandle, organisationId: string, userId: string): Promise<Actor | null> {
  const { users } = db.tables;
  const [[user], { roleIds, teamIds }, roles] = await Promise.all([
    db.select({ name: users.name, active: users.active }).from(users).where(eq(users.id, userId)),
    findRoleAndTeamIds(db, userId),
    readRoleBook(db),
  ]);
  return user?.active ? { ...anonymous, kind: 'user', id: userId, name: user.name, organisationId, teamIds, grants: roles.grantsOf(roleIds) } : null;
}
