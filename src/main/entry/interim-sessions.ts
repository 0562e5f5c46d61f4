/** Resolves sessions until the access room does. */
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Permission, Scope } from '#shared/contract/permissions.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { Sessions } from '#kernel/ports.ts';
import { problem } from '#kernel/problem.ts';

export const interimSessions = (database: OpenDatabase): Sessions => ({
  resolve: (token) =>
    database.read(async (db) => {
      const { sessions, users, userRoles, roleGrants, roleParents, teamMembers } = db.tables;
      const [found] = await db.select({ s: sessions, u: users }).from(sessions).innerJoin(users, and(eq(users.organisationId, sessions.organisationId), eq(users.id, sessions.userId))).where(eq(sessions.tokenHash, createHash('sha256').update(token).digest('hex')));
      if (!found) throw problem('unauthenticated', 'Sign in first.');
      const organisationId = found.u.organisationId;
      const own = await db.select().from(userRoles).where(and(eq(userRoles.organisationId, organisationId), eq(userRoles.userId, found.u.id)));
      const parents = await db.select().from(roleParents).where(eq(roleParents.organisationId, organisationId));
      const all = new Set(own.map(({ roleId }) => roleId));
      for (const id of all) for (const { roleId, parentId } of parents) if (roleId === id) all.add(parentId);
      const grants = new Map<Permission, Scope>();
      for (const grant of await db.select().from(roleGrants).where(eq(roleGrants.organisationId, organisationId))) if (all.has(grant.roleId)) grants.set(grant.permission as Permission, grant.scope);
      const teams = await db.select().from(teamMembers).where(and(eq(teamMembers.organisationId, organisationId), eq(teamMembers.userId, found.u.id)));
      return { kind: 'user', id: found.u.id, name: found.u.name, organisationId, sessionId: found.s.id, teamIds: teams.map(({ teamId }) => teamId), grants, hold: null };
    }),
  rolesGranting: () => Promise.resolve([]),
});
