/**
 * The one discipline under which the write-ahead log is opened, checkpointed and closed.
 * The log is never checkpointed by SQLite itself: each checkpoint, and each close, first asks the archive.
 */
import { statSync } from 'node:fs';
import type { SqliteConnection } from './connection.ts';

/** Ships the log to the backup store before its frames may be overwritten; the backup room puts the real one in. */
export interface WalArchive {
  beforeCheckpoint(walFile: string): Promise<void>;
}

export const noArchive: WalArchive = { beforeCheckpoint: () => Promise.resolve() };

/** Every connection: no automatic checkpoint, foreign keys enforced, a commit is on the disk before it is acknowledged. */
export const writerPragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'wal_autocheckpoint = 0',
  'busy_timeout = 5000',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'cache_size = -65536',
] as const;
export const readerPragmas = [
  'busy_timeout = 5000',
  'query_only = ON',
  'temp_store = MEMORY',
  'cache_size = -65536',
  // Each reader maps the file for itself, and every mapping counts as memory of the program.
  'mmap_size = 33554432',
] as const;

const checkpointBytes = 32 * 1024 * 1024;
/** A commit of an import may hold megabytes: looking seldom would let the log outgrow the database and slow every reader. */
const lookEveryCommits = 8;

export class WalDiscipline {
  readonly #walFile: string;
  readonly #archive: WalArchive;
  #commits = 0;

  constructor(databaseFile: string, archive: WalArchive) {
    this.#walFile = `${databaseFile}-wal`;
    this.#archive = archive;
  }

  /** After a commit, while the writer is still held: checkpoints when the log has grown large. */
  async afterCommit(writer: SqliteConnection): Promise<void> {
    if (++this.#commits % lookEveryCommits !== 0) return;
    if ((statSync(this.#walFile, { throwIfNoEntry: false })?.size ?? 0) < checkpointBytes) return;
    await this.checkpoint(writer);
  }

  /** PASSIVE never waits for a reader; once all frames are in the database SQLite begins the log anew by itself. */
  async checkpoint(writer: SqliteConnection): Promise<void> {
    await this.#archive.beforeCheckpoint(this.#walFile);
    await writer.request({ kind: 'pragma', sql: 'wal_checkpoint(PASSIVE)' });
  }

  /** Readers first, so that the writer is the last of this program to close. */
  async close(readers: readonly SqliteConnection[], writer: SqliteConnection): Promise<void> {
    await Promise.all(readers.map((reader) => reader.close()));
    await this.#archive.beforeCheckpoint(this.#walFile);
    await writer.close();
  }
}
