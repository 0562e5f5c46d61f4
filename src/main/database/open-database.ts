/** Opens the database the program was told to use: the embedded one in the data folder, or a PostgreSQL server. */
import { join } from 'node:path';
import { isProblem } from '#kernel/problem.ts';
import type { ActAcross } from './acts-across.ts';
import type { Dialect } from './columns.ts';
import type { Log } from '#kernel/ports.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { translateDatabaseError } from './errors.ts';
import type { Migration } from './migrations.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { readPostgres } from './postgres/read-postgres.ts';
import { repeating } from './repeat.ts';
import { confined } from './scope.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { readSqlite } from './sqlite/read-sqlite.ts';
import type { WalArchive } from './sqlite/wal-discipline.ts';

export interface WriteOptions {
  /** In a transaction of its own: so much work that nobody's change is to wait for its end. PostgreSQL runs each so. */
  readonly alone?: boolean;
}

/** What a dialect opens: each transaction is tried once. */
export interface DialectDatabase {
  readonly dialect: Dialect;
  read<T>(work: (db: ReadHandle) => Promise<T>): Promise<T>;
  /** One unit of work: durable when it is told, and undone entirely when `work` throws, whoever it shared its commit with. */
  write<T>(work: (db: WriteHandle) => Promise<T>, options?: WriteOptions): Promise<T>;
  close(): Promise<void>;
}

/** The database with its transactions begun anew where another one was in their way. */
export interface Database extends DialectDatabase {
  /** How many transactions were begun anew since the database was opened. */
  repeats(): number;
}

/** `write` is one durable transaction, begun anew by itself where another one was in its way. */
export type Access = Pick<Database, 'read' | 'write'>;

/** What everybody works with: nothing is read or written without an organisation, or an act across them. */
export interface OpenDatabase extends Omit<Database, keyof Access> {
  /** Statements reach the rows of this organisation and no others. */
  within(organisationId: string): Access;
  /** Statements reach the rows of all organisations. */
  system(act: ActAcross): Access;
}

export interface DatabaseOptions {
  readonly dataFolder: string;
  /** postgres://… where a server is used; the embedded database otherwise. */
  readonly databaseUrl?: string | undefined;
  readonly archive?: WalArchive;
  /** Of the dialect; the program's own where none are given. */
  readonly migrations?: readonly Migration[];
  readonly log: Log;
}

export const databaseFile = (dataFolder: string): string => join(dataFolder, 'cube.db');

/** Migrated and ready. @throws a Problem with a sentence where it is newer than the program, locked, damaged or not writable. */
export async function openDatabase({ dataFolder, databaseUrl, archive, migrations, log }: DatabaseOptions): Promise<OpenDatabase> {
  try {
    const opened = await (databaseUrl
      ? openPostgres(databaseUrl, migrations)
      : openSqlite({ file: databaseFile(dataFolder), log, ...(archive && { archive }), ...(migrations && { migrations }) }));
    return confined(repeating(opened, log));
  } catch (error) {
    // What is a sentence already keeps it: its cause is for the log.
    throw isProblem(error) ? error : (translateDatabaseError(error) ?? error);
  }
}

/** What reads for long asks it before each row it looks at, or hears of it at once. */
export interface Stop {
  /** Shared with whoever may stop it: not 0 once it is to stop. */
  readonly flag: Int32Array;
  /** Aborted with it, once the event loop turns. */
  readonly signal: AbortSignal;
}

/**
 * For one long read in a thread of its own: one connection that only reads, in statements of their own. It migrates,
 * checkpoints and tells nothing; the program that started the thread has opened the database.
 */
export function openForReading({ dataFolder, databaseUrl, stop }: Pick<DatabaseOptions, 'dataFolder' | 'databaseUrl'> & { readonly stop: Stop }): OpenDatabase {
  const { dialect, read, close } = databaseUrl ? readPostgres(databaseUrl, stop) : readSqlite(databaseFile(dataFolder), stop);
  return confined({ dialect, read, close, write: () => Promise.reject(new Error('This connection only reads')), repeats: () => 0 });
}
