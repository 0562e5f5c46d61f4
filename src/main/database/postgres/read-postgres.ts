/** A small pool in the thread that reads for long: its sessions only read, none of their statements takes for ever, and what runs can be cancelled. */
import pg from 'pg';
import type { DialectDatabase, Stop } from '../open-database.ts';
import { handle } from './open-postgres.ts';

/** A page of a list takes a fraction of a second at any size: what takes longer is at fault. */
const statementMs = 30_000;
/** One reads; the other one tells the server to stop it. */
const sessions = 2;

export function readPostgres(connectionString: string, { signal }: Stop): Omit<DialectDatabase, 'write'> {
  const pool = new pg.Pool({
    connectionString,
    max: sessions,
    application_name: 'cube-pro export',
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementMs,
    options: '-c default_transaction_read_only=on',
  });
  // A server that went away is told of by the next statement.
  pool.on('error', () => undefined);
  return {
    dialect: 'postgres',
    read: async (work) => {
      signal.throwIfAborted();
      const client = await pool.connect();
      const cancel = (): void => {
        // Known once the session stands; the types of the driver leave it out.
        const { processID } = client as pg.PoolClient & { readonly processID?: number };
        void pool.query('select pg_cancel_backend($1)', [processID]).catch(() => undefined);
      };
      signal.addEventListener('abort', cancel, { once: true });
      try {
        return await work(handle(client));
      } finally {
        signal.removeEventListener('abort', cancel);
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
