/**
 * Counts attempts to prove who one is, before the proof is looked at and in a transaction of its own:
 * many at once cannot try more passwords than one after another, and nothing that fails later takes a count back.
 */
import { eq, inArray, lt, sql } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { accountRule, forgottenAfterMs, lockMs, sourceRule, type LockoutRule } from './lockout.ts';

/** What an attempt counts against. */
export interface AttemptKeys {
  readonly account: string;
  /** null where the call comes from the computer itself. */
  readonly source: string | null;
}

/** The account need not exist: a name nobody has is locked like any other. */
export const attemptKeys = (organisationId: string, usernameKey: string, address: string | null): AttemptKeys => ({
  account: accountKey(organisationId, usernameKey),
  source: address === null ? null : `source:${address}`,
});

const accountKey = (organisationId: string, usernameKey: string): string => `account:${organisationId}:${usernameKey}`;

/**
 * Counts the attempt as failed, until `forgive` says otherwise.
 * @returns null when the attempt may go on; else until when account or source are locked, and then nothing was counted.
 */
export function countAttempt(database: Pick<OpenDatabase, 'system'>, { account, source }: AttemptKeys, nowMs: number): Promise<number | null> {
  return database.system('sign-in').write(async (db) => {
    const counters = [{ key: account, rule: accountRule, row: await lockedRow(db, account, nowMs) }];
    if (source !== null) counters.push({ key: source, rule: sourceRule, row: await lockedRow(db, source, nowMs) });
    const lockedUntil = Math.max(...counters.map(({ row }) => row.lockedUntil ?? 0));
    if (lockedUntil > nowMs) return lockedUntil;
    for (const { key, rule, row } of counters) await countFailure(db, key, nowMs - row.lastAt > forgottenAfterMs ? 1 : row.failures + 1, rule, nowMs);
    return null;
  });
}

/** On PostgreSQL the row is locked, so that two servers count one after the other. */
async function lockedRow(db: WriteHandle, key: string, nowMs: number) {
  const { signInFailures } = db.tables;
  const [row] = await db
    .insert(signInFailures)
    .values({ key, failures: 0, lastAt: nowMs })
    .onConflictDoUpdate({ target: signInFailures.key, set: { key } })
    .returning();
  if (!row) throw new Error('An attempt could not be counted');
  if (row.lastAt <= nowMs) return row;
  // The clock was set back since: what is left to wait is at most what was given, counted from now.
  const again = { lastAt: nowMs, lockedUntil: row.lockedUntil === null ? null : nowMs + (row.lockedUntil - row.lastAt) };
  await db.update(signInFailures).set(again).where(eq(signInFailures.key, key));
  return { ...row, ...again };
}

async function countFailure(db: WriteHandle, key: string, failures: number, rule: LockoutRule, nowMs: number): Promise<void> {
  const { signInFailures } = db.tables;
  const wait = lockMs(failures, rule);
  await db
    .update(signInFailures)
    .set({ failures, lastAt: nowMs, lockedUntil: wait > 0 ? nowMs + wait : null })
    .where(eq(signInFailures.key, key));
}

/** The attempt was right: the account begins anew, the source gets this one count back; what is long past is swept away. */
export async function forgive(db: WriteHandle, { account, source }: AttemptKeys, nowMs: number): Promise<void> {
  const { signInFailures } = db.tables;
  await db.delete(signInFailures).where(eq(signInFailures.key, account));
  if (source !== null)
    await db
      .update(signInFailures)
      .set({ failures: sql`${signInFailures.failures} - 1`, lockedUntil: null })
      .where(eq(signInFailures.key, source));
  await db.delete(signInFailures).where(lt(signInFailures.lastAt, nowMs - forgottenAfterMs));
}

/** Forgets the failures of an account: an administrator unlocks it. */
export async function unlockAccount(db: WriteHandle, organisationId: string, usernameKey: string): Promise<void> {
  const { signInFailures } = db.tables;
  await db.delete(signInFailures).where(eq(signInFailures.key, accountKey(organisationId, usernameKey)));
}

/** @returns for each locked account its user name key and until when. */
export async function locksOf(db: ReadHandle, organisationId: string, usernameKeys: readonly string[], nowMs: number): Promise<ReadonlyMap<string, number>> {
  const { signInFailures } = db.tables;
  const nameOf = new Map(usernameKeys.map((name) => [accountKey(organisationId, name), name]));
  if (nameOf.size === 0) return new Map();
  const rows = await db
    .select()
    .from(signInFailures)
    .where(inArray(signInFailures.key, [...nameOf.keys()]));
  return new Map(
    rows.flatMap(({ key, lastAt, lockedUntil }) => {
      // As the next attempt would count it, where the clock was set back since.
      const until = lockedUntil === null ? 0 : Math.min(lockedUntil, nowMs + (lockedUntil - lastAt));
      return until > nowMs ? [[nameOf.get(key) ?? '', until] as const] : [];
    }),
  );
}

/** @returns what somebody is told whose account or address is locked. */
export function tooManyAttempts(lockedUntil: number, nowMs: number) {
  const seconds = Math.max(1, Math.ceil((lockedUntil - nowMs) / 1000));
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return problem('too_many_requests', say.access.tooManyPasswords(wait), { retryAfterMs: lockedUntil - nowMs });
}
