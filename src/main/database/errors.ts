/** Translates what a database driver or the file system throws into the contract's errors: each code has one meaning. */
import { sentenceOf, type ErrorCode } from '#shared/contract/errors.ts';
import { problem, type Problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

interface Meaning {
  readonly code: ErrorCode;
  /** Where something else happened than the code alone says. */
  readonly sentence?: () => string;
  /** Another transaction was in the way and everything is rolled back: the same work may well succeed a moment later. */
  readonly passes?: true;
}

const full: Meaning = { code: 'storage_full' };
const failed: Meaning = { code: 'storage_failed' };
const readOnly: Meaning = { code: 'storage_read_only' };
const damaged: Meaning = { code: 'database_damaged' };
const locked: Meaning = { code: 'database_locked' };
const unreachable: Meaning = { code: 'database_unreachable' };
const denied: Meaning = { code: 'database_access_denied' };
const overloaded: Meaning = { code: 'busy' };
const met: Meaning = { code: 'busy', sentence: () => sentenceOf('busy', say.database.othersChanging), passes: true };
const duplicate: Meaning = { code: 'conflict', sentence: () => say.database.duplicate };
const inUse: Meaning = { code: 'conflict', sentence: () => say.database.inUse };

/** SQLite's result codes; an extended one that is not listed means what its primary code means. */
const ofSqlite: Readonly<Record<string, Meaning>> = {
  SQLITE_FULL: full,
  SQLITE_READONLY: readOnly,
  SQLITE_READONLY_DBMOVED: failed,
  SQLITE_PERM: readOnly,
  // Whoever opens the file looks whether it is its rights.
  SQLITE_CANTOPEN: failed,
  // A write without room says SQLITE_FULL: these are faults of the disk, or of the way to it.
  SQLITE_IOERR: failed,
  SQLITE_IOERR_DATA: damaged,
  // The writer has waited for its turn as long as it may; our own writers queue before it, so it is another program.
  SQLITE_BUSY: locked,
  SQLITE_BUSY_SNAPSHOT: met,
  SQLITE_BUSY_RECOVERY: met,
  SQLITE_LOCKED: met,
  SQLITE_PROTOCOL: locked,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
  SQLITE_CONSTRAINT_UNIQUE: duplicate,
  SQLITE_CONSTRAINT_PRIMARYKEY: duplicate,
  SQLITE_CONSTRAINT_FOREIGNKEY: inUse,
};

/** PostgreSQL's codes; one that is not listed means what its class (the first two signs) means. */
const ofPostgres: Readonly<Record<string, Meaning>> = {
  '08': unreachable,
  '23505': duplicate,
  '23503': inUse,
  '25006': { code: 'database_read_only' },
  '28': denied,
  '3D000': denied,
  '42501': denied,
  '40001': met,
  '40P01': met,
  // The standard's name for it is "statement completion unknown".
  '40003': { code: 'outcome_unknown' },
  '53': overloaded,
  '53100': full,
  '55P03': overloaded,
  '57': unreachable,
  '57014': overloaded,
  '58': failed,
  XX001: damaged,
  XX002: damaged,
};

/** Codes of the operating system: of the network, and of files. */
const ofSystem: Readonly<Record<string, Meaning>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ECONNABORTED: unreachable,
  ETIMEDOUT: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  EPIPE: unreachable,
  ENOSPC: full,
  EDQUOT: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  EIO: failed,
  EMFILE: overloaded,
  ENFILE: overloaded,
};

/** A connection was lost while its transaction was being committed: nobody knows whether it was. */
export class CommitOutcomeUnknown extends Error {
  override readonly name = 'CommitOutcomeUnknown';
  readonly code = '40003';
  constructor(cause: unknown) {
    super('The connection was lost during a commit', { cause });
  }
}

function meaningOfCode(code: string): Meaning | undefined {
  if (!code.startsWith('SQLITE_')) return ofSystem[code] ?? ofPostgres[code] ?? (/^[0-9A-Z]{5}$/.test(code) ? ofPostgres[code.slice(0, 2)] : undefined);
  return ofSqlite[code] ?? ofSqlite[code.split('_', 2).join('_')];
}

function meaningOfError(error: Error): Meaning | undefined {
  const known = 'code' in error && typeof error.code === 'string' ? meaningOfCode(error.code) : undefined;
  if (known) return known;
  // What the driver itself says has no code. All connections may be in use; then one was waited for in vain.
  if (error.message === 'timeout exceeded when trying to connect') return overloaded;
  return /^Connection terminated|^Client has encountered a connection error/.test(error.message) ? unreachable : undefined;
}

function meaningIn(error: unknown): Meaning | undefined {
  // drizzle wraps the driver's error as the cause of its own.
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const known = meaningOfError(at);
    if (known) return known;
  }
  return undefined;
}

/** @returns null for an error that is none of the known ones: a fault of the program. */
export function translateDatabaseError(error: unknown): Problem | null {
  const known = meaningIn(error);
  return known ? problem(known.code, known.sentence?.() ?? sentenceOf(known.code), undefined, error) : null;
}

/** True where the same transaction may be begun anew: it was rolled back only because another one was in its way. */
export const passesByItself = (error: unknown): boolean => meaningIn(error)?.passes === true;
