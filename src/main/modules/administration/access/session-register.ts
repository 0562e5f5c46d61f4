/** Turns session tokens into actors: from memory for about a second, and from the database again after any change of people or roles. */
import type { SessionHold } from '#shared/contract/administration/auth.ts';
import type { SettingValues } from '#shared/contract/ground/setting-definitions.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { Actor } from '#kernel/actor.ts';
import type { EventBus } from '#kernel/events.ts';
import type { Log, Sessions } from '#kernel/ports.ts';
import { problem } from '#kernel/problem.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { say } from '#text/say.ts';
import { createLastSeen } from './last-seen.ts';
import type { RoleBook } from './role-book.ts';
import { readRoleBook } from './roles/role.repository.ts';
import { findOpenSession, findRoleAndTeamIds, hashOfToken } from './sessions/session.repository.ts';

export interface SessionRegister extends Sessions {
  /** Writes what is still to be written about who was last seen when. */
  close(): Promise<void>;
}

export interface SessionRegisterOptions {
  readonly database: Pick<OpenDatabase, 'within' | 'system'>;
  readonly bus: EventBus;
  readonly log: Log;
  readonly now: () => number;
  /** How long a change made by another process may stay unnoticed. */
  readonly freshMs?: number;
  readonly maxSessions?: number;
}

/** A session as it was read. */
interface KnownSession {
  readonly actor: Actor;
  readonly expiresAt: number;
  readonly idleMs: number;
  readonly read: Reading;
  lastSeenAt: number;
  /** When that was by a clock that nobody sets. */
  usedAt: number;
  /** What the database said of it when it was read: another value there means that it was used, or unlocked. */
  readonly storedLastSeenAt: number;
}

interface OrganisationFacts {
  readonly roles: RoleBook;
  readonly settings: SettingValues;
}

/** When a reading began, and how many changes had been heard of by then: one more makes it stale. */
interface Reading {
  readonly at: number;
  readonly changes: number;
}

const changesAccess: ReadonlySet<string> = new Set(['user', 'role', 'team', 'session', 'setting', 'organisation']);

/** A token has 43 characters; what is longer is not even hashed. */
const longestToken = 100;

export function createSessions({ database, bus, log, now, freshMs = 1000, maxSessions = 20_000 }: SessionRegisterOptions): SessionRegister {
  const known = new Map<string, KnownSession>();
  const underWay = new Map<string, { readonly reading: Reading; readonly session: Promise<KnownSession | null> }>();
  const organisations = new Map<string, { readonly reading: Reading; readonly facts: Promise<OrganisationFacts> }>();
  const lastSeen = createLastSeen(database, log, now);
  let changes = 0;
  const unsubscribe = bus.subscribeToAll(({ entity }) => {
    if (changesAccess.has(entity)) changes += 1;
  });

  const begin = (): Reading => ({ at: now(), changes });
  /** A clock that was set back must not keep anything fresh. */
  const isFresh = (reading: Reading): boolean => reading.changes === changes && Math.abs(now() - reading.at) < freshMs;

  /** Read once for all sessions of the organisation that ask meanwhile. */
  function factsOf(organisationId: string): Promise<OrganisationFacts> {
    const present = organisations.get(organisationId);
    if (present && isFresh(present.reading)) return present.facts;
    const reading = begin();
    const facts = database.within(organisationId).read(async (db) => {
      const [roles, settings] = await Promise.all([readRoleBook(db), readSettings(db, organisationId)]);
      return { roles, settings };
    });
    organisations.set(organisationId, { reading, facts });
    facts.catch(() => organisations.delete(organisationId));
    return facts;
  }

  async function read(tokenHash: string, reading: Reading): Promise<KnownSession | null> {
    const found = await database.system('session lookup').read((db) => findOpenSession(db, tokenHash));
    if (!found?.active) return null;
    const { session, userName } = found;
    const { organisationId, userId } = session;
    const before = known.get(tokenHash);
    const [{ roles, settings }, { roleIds, teamIds }] = await Promise.all([
      factsOf(organisationId),
      database.within(organisationId).read((db) => findRoleAndTeamIds(db, userId)),
    ]);
    return {
      actor: {
        kind: 'user',
        id: userId,
        name: userName,
        organisationId,
        sessionId: session.id,
        teamIds,
        grants: roles.grantsOf(roleIds),
        hold: holdOf(session.lockedAt !== null, found.mustChange ?? false, settings['security.demandTotp'] && found.totpConfirmedAt === null),
      },
      expiresAt: session.expiresAt,
      idleMs: settings['security.idleLockMinutes'] * 60_000,
      read: reading,
      // In between somebody may have been seen that is not written yet; unlocking is written at once.
      lastSeenAt: Math.max(session.lastSeenAt, before?.lastSeenAt ?? 0),
      usedAt: before?.storedLastSeenAt === session.lastSeenAt ? before.usedAt : performance.now(),
      storedLastSeenAt: session.lastSeenAt,
    };
  }

  async function readAndRemember(tokenHash: string, reading: Reading): Promise<KnownSession | null> {
    const session = await read(tokenHash, reading);
    known.delete(tokenHash);
    if (session) known.set(tokenHash, session);
    if (known.size > maxSessions) known.delete(known.keys().next().value ?? '');
    return session;
  }

  /** Calls of one session that come at once share one reading, unless something changed since it began. */
  function sessionOf(tokenHash: string): Promise<KnownSession | null> {
    const present = known.get(tokenHash);
    if (present && isFresh(present.read)) return Promise.resolve(present);
    const begun = underWay.get(tokenHash);
    if (begun && begun.reading.changes === changes) return begun.session;
    const reading = begin();
    const session = readAndRemember(tokenHash, reading).finally(() => {
      if (underWay.get(tokenHash)?.session === session) underWay.delete(tokenHash);
    });
    underWay.set(tokenHash, { reading, session });
    return session;
  }

  return {
    async resolve(token) {
      const session = token.length <= longestToken ? await sessionOf(hashOfToken(token)) : null;
      const nowMs = now();
      if (!session || nowMs >= session.expiresAt) throw problem('unauthenticated', say.access.sessionOver);
      const { actor, idleMs } = session;
      // A clock that is set back while nobody is there must not leave the session open for longer.
      const idle = Math.max(nowMs - session.lastSeenAt, performance.now() - session.usedAt);
      if (actor.hold === 'locked' || idle >= idleMs) return held(actor, 'locked');
      session.lastSeenAt = nowMs;
      session.usedAt = performance.now();
      lastSeen.note(actor.organisationId, actor.sessionId);
      return actor.hold === null ? actor : held(actor, actor.hold);
    },

    async rolesGranting(organisationId, permission) {
      const { roles } = await factsOf(organisationId);
      return roles.rolesGranting(permission);
    },

    async close() {
      unsubscribe();
      await lastSeen.close();
    },
  };
}

/** A session that is held grants nothing, whoever forgets to ask. */
const held = (actor: Actor, hold: SessionHold): Actor => ({ ...actor, hold, grants: new Map() });

function holdOf(locked: boolean, mustChangePassword: boolean, lacksSecondFactor: boolean): SessionHold | null {
  if (locked) return 'locked';
  if (mustChangePassword) return 'password-change';
  return lacksSecondFactor ? 'second-factor' : null;
}
