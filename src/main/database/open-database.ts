/** Opens the database the program was told to use: the embedded one in the data folder, or a PostgreSQL server. */
import { join } from 'node:path';
import type { Dialect } from './columns.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { translateDatabaseError } from './errors.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import type { WalArchive } from './sqlite/wal-discipline.ts';

export interface OpenDatabase {
  readonly dialect: Dialect;
  read<T>(work: (db: ReadHandle) => Promise<T>): Promise<T>;
  /** One durable transaction; rolled back entirely when `work` throws. */
  write<T>(work: (db: WriteHandle) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly dataFolder: string;
  /** postgres://… where a server is used; the embedded database otherwise. */
  readonly databaseUrl?: string | undefined;
  readonly archive?: WalArchive;
}

export const databaseFile = (dataFolder: string): string => join(dataFolder, 'cube.db');

/** Migrated and ready. @throws a Problem with a sentence where it is newer than the program, locked, damaged or not writable. */
export async function openDatabase({ dataFolder, databaseUrl, archive }: DatabaseOptions): Promise<OpenDatabase> {
  try {
    return await (databaseUrl ? openPostgres(databaseUrl) : openSqlite({ file: databaseFile(dataFolder), ...(archive && { archive }) }));
  } catch (error) {
    throw translateDatabaseError(error) ?? error;
  }
}
