/** Opens the embedded database: one writer that units of work lease, a few readers, all off the event loop. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { Log } from '#kernel/ports.ts';
import type { ReadHandle, WriteHandle } from '../handle.ts';
import type { DialectDatabase } from '../open-database.ts';
import { applyMigrations, migrationsFor, type Migration } from '../migrations.ts';
import { withSystemTwin } from '../scope.ts';
import { valuesWithin } from '../scoped-statements.ts';
import { tables } from '../tables/index.ts';
import { SqliteConnection } from './connection.ts';
import { withoutLease, type SqliteMethod } from './protocol.ts';
import { MappingSession } from './row-mapper.ts';
import { KeyedSqliteDialect, ScopedSqliteDialect } from './scoped-dialect.ts';
import { noArchive, readerPragmas, WalDiscipline, writerPragmas, type WalArchive } from './wal-discipline.ts';
import { WriteQueue } from './write-queue.ts';

export interface SqliteOptions {
  readonly file: string;
  readonly readers?: number;
  readonly archive?: WalArchive;
  /** The program's own where none are given. */
  readonly migrations?: readonly Migration[];
  readonly log: Log;
}

type Execute = (sql: string, params: unknown[], method: SqliteMethod) => Promise<unknown>;

/** Shared by all handles: they remember the column names they have derived. */
const scoped = new ScopedSqliteDialect({ casing: 'snake_case' });
const unscoped = new KeyedSqliteDialect({ casing: 'snake_case' });

/** @param dialect that of statements which get an organisation. */
export const handle = (execute: Execute, dialect: ScopedSqliteDialect = scoped): WriteHandle =>
  withSystemTwin(
    drizzleOver(dialect, (sql, params, method) => execute(sql, valuesWithin(sql, params), method)),
    () => drizzleOver(unscoped, execute),
  );

/** What drizzle's own factory does, with a dialect that is shared and a quicker way from rows to objects. */
function drizzleOver(dialect: SQLiteAsyncDialect, execute: Execute): WriteHandle {
  const client = async (sql: string, params: unknown[], method: SqliteMethod) => ({ rows: (await execute(sql, params, method)) as unknown[] });
  const session = new MappingSession(client, dialect, undefined, undefined);
  const orm = new SqliteRemoteDatabase<Record<string, never>>('async', dialect, session, undefined);
  return Object.assign(orm, { tables: tables.sqlite, sqlDialect: 'sqlite' as const });
}

export async function openSqlite({
  file,
  readers = 2,
  archive = noArchive,
  migrations = migrationsFor('sqlite'),
  log,
}: SqliteOptions): Promise<DialectDatabase> {
  const discipline = new WalDiscipline(file, archive);
  const writer = new SqliteConnection({ file, role: 'writer', pragmas: writerPragmas });
  try {
    await migrate(writer, migrations);
  } catch (error) {
    await writer.close();
    // SQLite only says that it cannot open its files: the rights tell whether it is they.
    assertWritable(file);
    throw error;
  }

  // One reader for the whole of an operation: what it asks for at once goes over in one message.
  const startReader = () => {
    const reader = new SqliteConnection({ file, role: 'reader', pragmas: readerPragmas });
    return { reader, db: handle((sql, params, method) => reader.statement(sql, params, method)) satisfies ReadHandle };
  };
  // A further one is started when all there are busy: a thread takes a tenth of a second of processor time to start, and a single command needs one.
  const pool = [startReader()];
  const leastLoaded = (): ReadHandle => {
    const best = pool.reduce((one, other) => (other.reader.load < one.reader.load ? other : one));
    if (best.reader.load === 0 || pool.length >= readers) return best.db;
    const started = startReader();
    pool.push(started);
    return started.db;
  };

  // What was committed is saved, whatever becomes of the log's upkeep; that is tried again after later commits.
  const queue = new WriteQueue(writer, () =>
    discipline.afterCommit(writer).catch((error: unknown) => log.error({ err: error }, 'The write-ahead log could not be checkpointed')),
  );
  // One writing handle for all units of work, so that statements are prepared once; whose turn it is travels with the call.
  const writing = handle((sql, params, method) => {
    const { lease } = queue;
    return lease === undefined ? Promise.reject(new Error(withoutLease)) : writer.statement(sql, params, method, lease);
  });

  return {
    dialect: 'sqlite',
    read: (work) => work(leastLoaded()),
    write: (work, { alone = false } = {}) => queue.add(() => work(writing), alone),
    close: async () => {
      await queue.settled();
      await discipline.close(
        pool.map(({ reader }) => reader),
        writer,
      );
    },
  };
}

/** @throws an error of the operating system where the folder of the database, or a file of it, may not be written to. */
function assertWritable(file: string): void {
  for (const path of [dirname(file), file, `${file}-wal`, `${file}-shm`]) if (existsSync(path)) accessSync(path, constants.W_OK);
}

async function migrate(writer: SqliteConnection, migrations: readonly Migration[]): Promise<void> {
  const lease = 0;
  // A table that is made anew is dropped in between; inside a transaction SQLite does not listen to this.
  await writer.request({ kind: 'pragma', sql: 'foreign_keys = OFF' });
  await writer.request({ kind: 'begin', lease });
  try {
    await applyMigrations('sqlite', migrations, {
      script: (sql) => writer.request({ kind: 'script', sql }),
      rows: (sql) => writer.statement(sql, [], 'all', lease),
    });
    await writer.request({ kind: 'commit', lease });
  } catch (error) {
    await writer.request({ kind: 'rollback', lease });
    throw error;
  }
  await writer.request({ kind: 'pragma', sql: 'foreign_keys = ON' });
}
