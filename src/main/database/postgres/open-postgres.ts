/** Opens a PostgreSQL database: a pool for reads, one client for each unit of work. */
import { NodePgDatabase, NodePgSession } from 'drizzle-orm/node-postgres';
import type { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { CommitOutcomeUnknown } from '../errors.ts';
import type { WriteHandle } from '../handle.ts';
import { applyMigrations, migrationsFor, type Migration } from '../migrations.ts';
import type { DialectDatabase } from '../open-database.ts';
import { withSystemTwin } from '../scope.ts';
import { valuesWithin } from '../scoped-statements.ts';
import { tables } from '../tables/index.ts';
import { KeyedPostgresDialect, ScopedPostgresDialect } from './scoped-dialect.ts';

/**
 * Counts and sums come as strings otherwise; every integer we store is below 2^53. For the whole process, because
 * drizzle asks these parsers and not those of its pool.
 */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const migrationLock = 4_180_001;

/** The client of one transaction: statements that a handler sends together run one after the other; none runs after one that failed. */
function inTurn(client: pg.PoolClient): { readonly client: pg.PoolClient; assertWhole(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  const query = (...statement: Parameters<typeof client.query>): Promise<unknown> => (last = last.then(() => client.query(...statement)));
  return {
    client: Object.assign(Object.create(client) as pg.PoolClient, { query }),
    /** @throws what a statement failed with, also where the handler took no notice: PostgreSQL would roll back, and call it a commit. */
    assertWhole: async () => void (await last),
  };
}

/** Shared by all handles: they remember the column names they have derived. */
const scoped = new ScopedPostgresDialect({ casing: 'snake_case' });
const unscoped = new KeyedPostgresDialect({ casing: 'snake_case' });

type Client = pg.Pool | pg.PoolClient;

/** The client whose statements get the organisation of the running call. */
const confinedClient = (client: Client): Client =>
  Object.assign(Object.create(client) as Client, {
    query: (config: pg.QueryConfig, params: readonly unknown[]) => client.query(config, valuesWithin(config.text, params)),
  });

export const handle = (client: Client): WriteHandle => withSystemTwin(drizzleOver(scoped, confinedClient(client)), () => drizzleOver(unscoped, client));

/** What drizzle's own factory does, with a dialect that is shared. */
function drizzleOver(dialect: PgDialect, client: Client): WriteHandle {
  const orm = new NodePgDatabase<Record<string, never>>(dialect, new NodePgSession(client, dialect, undefined), undefined);
  // The SQLite build is the canonical type of both (ARCHITECTURE: one definition, two dialects).
  return Object.assign(orm, { tables: tables.postgres, sqlDialect: 'postgres' }) as unknown as WriteHandle;
}

export async function openPostgres(connectionString: string, migrations: readonly Migration[] = migrationsFor('postgres')): Promise<DialectDatabase> {
  const pool = new pg.Pool({ connectionString, max: 10, application_name: 'cube-pro', connectionTimeoutMillis: 10_000 });
  // An idle client whose server went away reports it here; the next query says so to whoever asks.
  pool.on('error', () => undefined);
  try {
    await migrate(pool, migrations);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const readHandle = handle(pool);
  return {
    dialect: 'postgres',
    read: (work) => work(readHandle),
    write: async (work) => {
      const client = await pool.connect();
      // A connection may be lost between two statements; the next one says so to the handler.
      const ignore = () => undefined;
      client.on('error', ignore);
      let isCommitting = false;
      let isAlive = true;
      try {
        await client.query('begin');
        const turn = inTurn(client);
        const result = await work(handle(turn.client));
        await turn.assertWhole();
        isCommitting = true;
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => (isAlive = false));
        // A server that is still there has refused the commit; one that is gone may have made it.
        throw isCommitting && !isAlive ? new CommitOutcomeUnknown(error) : error;
      } finally {
        client.off('error', ignore);
        client.release(!isAlive);
      }
    },
    close: () => pool.end(),
  };
}

async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Several servers may start at once: one migrates, the others wait and find nothing to do.
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await applyMigrations('postgres', migrations, {
      script: (sql) => client.query(sql),
      rows: async (text) => (await client.query<unknown[]>({ text, rowMode: 'array' })).rows,
    });
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
