/** Translates what a database driver throws into the contract's errors, with a sentence that says what to do. */
import type { ErrorCode } from '#shared/contract/errors.ts';
import { problem, type Problem } from '#kernel/problem.ts';

const full = ['storage_full', 'The disk is full, so nothing was saved. Free some space and try again: everything saved before is safe.'] as const;
const readOnly = ['unavailable', 'The data folder cannot be written to, so nothing was saved. Give CUBE-PRO the right to write there and try again.'] as const;
const busy = ['unavailable', 'Another program holds the database, so nothing was saved. Close it, or wait a moment, and try again.'] as const;
const damaged = ['unavailable', 'The database file is damaged. Stop working and restore the last good backup.'] as const;
const gone = ['unavailable', 'The database server cannot be reached, so nothing was saved. It is tried again by itself; what you typed stays.'] as const;
const duplicate = ['conflict', 'A record with these values exists already.'] as const;
const inUse = ['conflict', 'Other records refer to this one, or it refers to one that does not exist.'] as const;

const sentences: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  SQLITE_FULL: full,
  SQLITE_IOERR_WRITE: full,
  SQLITE_READONLY: readOnly,
  SQLITE_READONLY_DBMOVED: readOnly,
  SQLITE_READONLY_DIRECTORY: readOnly,
  SQLITE_CANTOPEN: readOnly,
  SQLITE_BUSY: busy,
  SQLITE_BUSY_SNAPSHOT: busy,
  SQLITE_LOCKED: busy,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
  SQLITE_CONSTRAINT_UNIQUE: duplicate,
  SQLITE_CONSTRAINT_PRIMARYKEY: duplicate,
  SQLITE_CONSTRAINT_FOREIGNKEY: inUse,
  '23505': duplicate,
  '23503': inUse,
  '53100': full,
  '25006': readOnly,
  '53300': busy,
  '40001': busy,
  '40P01': busy,
  '57P01': gone,
  '57P02': gone,
  '57P03': gone,
  '08006': gone,
  '08003': gone,
  ECONNREFUSED: gone,
  ECONNRESET: gone,
  ETIMEDOUT: gone,
  ENOTFOUND: gone,
  EPIPE: gone,
  ENOSPC: full,
  EROFS: readOnly,
  EACCES: readOnly,
};

/** @returns null for an error that is none of the known ones: a fault of the program. */
export function translateDatabaseError(error: unknown): Problem | null {
  // drizzle wraps the driver's error as the cause of its own.
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const known = 'code' in at && typeof at.code === 'string' ? sentences[at.code] : undefined;
    if (known) return problem(known[0], known[1]);
    if (/Connection terminated|timeout exceeded when trying to connect/.test(at.message)) return problem(...gone);
  }
  return null;
}
