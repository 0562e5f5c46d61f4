/** Tables of the access room: users, teams, roles, sessions. Secrets stand in side tables of their own. */
import type { Scope } from '#shared/contract/permissions.ts';
import type { AnyColumn, ColumnKit } from '../../columns.ts';
import type { defineFoundationTables } from '../foundation.table.ts';

export function defineAccessTables(k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) {
  const organisation = () =>
    k
      .id()
      .notNull()
      .references(() => organisations.id);

  const users = k.table(
    'users',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      username: k.text().notNull(),
      usernameSortKey: k.sortKey(),
      /** Lower-cased: two user names that differ in case only are one. */
      usernameKey: k.text().notNull(),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      email: k.text(),
      active: k.bool().notNull().default(true),
      /** Authority to certify, such as a licence number; printed on the release. */
      authority: k.text(),
      authorityExpiresAt: k.instant(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
      lastSignInAt: k.instant(),
      /** Name, user name and address of mail, for search. */
      searchText: k.folded().notNull().default(''),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('users_username').on(t.organisationId, t.usernameKey),
      k.index('users_name').on(t.organisationId, t.nameSortKey, t.id),
      k.index('users_by_username').on(t.organisationId, t.usernameSortKey, t.id),
    ],
  );
  const user = (t: { organisationId: AnyColumn; userId: AnyColumn }) =>
    k.foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] });

  /** Read and written by sign-in only. */
  const userCredentials = k.table(
    'user_credentials',
    {
      organisationId: organisation(),
      userId: k.id().notNull(),
      /** bcrypt, `$2a$`. */
      passwordHash: k.text().notNull(),
      mustChange: k.bool().notNull().default(false),
      changedAt: k.instant().notNull(),
      /** Encrypted with the data key; null without a second factor. */
      totpSecret: k.text(),
      /** Encrypted too: a secret that was given out and that no code has confirmed yet. */
      totpPending: k.text(),
      totpConfirmedAt: k.instant(),
      /** The last time step that was used, so that a code works once. */
      totpLastStep: k.int(),
      /** SHA-256 of the recovery codes not used yet. */
      recoveryCodes: k.json().$type<string[]>().notNull().default([]),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.userId] }), user(t)],
  );

  /** One row: a sealed text by which each server on this database finds out that it has the same data key. The key is never here. */
  const dataKeyProofs = k.table('data_key_proofs', { name: k.text().primaryKey(), proof: k.text().notNull(), createdAt: k.instant().notNull() });

  /** Failures per account and per source; a key counts whether or not such an account exists. */
  const signInFailures = k.table(
    'sign_in_failures',
    {
      /** `account:<organisation>:<user name>` or `source:<address>`. */
      key: k.text().primaryKey(),
      failures: k.int().notNull(),
      lastAt: k.instant().notNull(),
      lockedUntil: k.instant(),
    },
    (t) => [k.index('sign_in_failures_last').on(t.lastAt)],
  );

  const teams = k.table(
    'teams',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      searchText: k.folded().notNull(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('teams_name').on(t.organisationId, t.name),
      k.index('teams_by_name').on(t.organisationId, t.nameSortKey, t.id),
    ],
  );

  const teamMembers = k.table('team_members', { organisationId: organisation(), teamId: k.id().notNull(), userId: k.id().notNull() }, (t) => [
    k.primaryKey({ columns: [t.organisationId, t.teamId, t.userId] }),
    k.index('team_members_user').on(t.organisationId, t.userId),
    k.foreignKey({ columns: [t.organisationId, t.teamId], foreignColumns: [teams.organisationId, teams.id] }),
    user(t),
  ]);

  const roles = k.table(
    'roles',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      /** Key of the built-in role; null for the organisation's own. */
      builtIn: k.text(),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      description: k.text().notNull(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.uniqueIndex('roles_name').on(t.organisationId, t.name)],
  );
  const role = (t: { organisationId: AnyColumn; roleId: AnyColumn }) =>
    k.foreignKey({ columns: [t.organisationId, t.roleId], foreignColumns: [roles.organisationId, roles.id] });

  const roleParents = k.table('role_parents', { organisationId: organisation(), roleId: k.id().notNull(), parentId: k.id().notNull() }, (t) => [
    k.primaryKey({ columns: [t.organisationId, t.roleId, t.parentId] }),
    role(t),
  ]);

  const roleGrants = k.table(
    'role_grants',
    { organisationId: organisation(), roleId: k.id().notNull(), permission: k.text().notNull(), scope: k.text().$type<Scope>().notNull() },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.roleId, t.permission] }), role(t)],
  );

  const userRoles = k.table('user_roles', { organisationId: organisation(), userId: k.id().notNull(), roleId: k.id().notNull() }, (t) => [
    k.primaryKey({ columns: [t.organisationId, t.userId, t.roleId] }),
    user(t),
    role(t),
    k.index('user_roles_role').on(t.organisationId, t.roleId),
  ]);

  const sessions = k.table(
    'sessions',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      userId: k.id().notNull(),
      /** SHA-256 of the token; the token itself is nowhere. */
      tokenHash: k.text().notNull(),
      door: k.text().notNull(),
      address: k.text(),
      userAgent: k.text(),
      createdAt: k.instant().notNull(),
      lastSeenAt: k.instant().notNull(),
      expiresAt: k.instant().notNull(),
      /** Set by the idle limit or by hand; the password opens it again. */
      lockedAt: k.instant(),
      endedAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('sessions_token').on(t.tokenHash),
      k.index('sessions_user').on(t.organisationId, t.userId, t.endedAt),
      user(t),
    ],
  );

  return { users, userCredentials, dataKeyProofs, signInFailures, teams, teamMembers, roles, roleParents, roleGrants, userRoles, sessions };
}
