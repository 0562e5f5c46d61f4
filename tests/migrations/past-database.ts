/** A database as a released version left it, on either dialect, and what stands in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import pg from 'pg';
import { fold } from '#shared/sort-key.ts';
import type { Log } from '#kernel/ports.ts';
import { migrationsFor } from '#database/migrations.ts';
import { databaseFile, openDatabase } from '#database/open-database.ts';
import { quietLog } from '#tests/quiet-log.ts';

/** What a release meant otherwise than those after it, by column: 0.1.0 wrote 0 where nobody had read a meter; since then that is unknown. */
const zeroIsUnknown: Readonly<Record<string, readonly string[]>> = {
  '0.1.0': ['aircraft.flight_seconds', 'aircraft.flights', 'aircraft.landings', 'aircraft.cycles'],
};

/** The releases whose databases are kept: `0.1.0`. */
export const pastReleases: readonly string[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.db.br'))
  .map((file) => file.replace('.db.br', ''));

export interface PastDatabase {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly log: Log;
  /** Each row of each table the release had, in the columns it had then, an unread meter told as unknown, texts for search as they are kept now. */
  rows(): Promise<Record<string, string[]>>;
  remove(): Promise<void>;
}

/** @param databaseUrl of an empty database on a PostgreSQL server; the embedded one without. */
export async function pastDatabase(release: string, databaseUrl?: string): Promise<PastDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'cube-past-'));
  const file = databaseFile(dataFolder);
  await writeFile(file, brotliDecompressSync(readFileSync(join(import.meta.dirname, `${release}.db.br`))));
  const unread = zeroIsUnknown[release] ?? [];
  const past = readAll(file);
  if (databaseUrl !== undefined) await copyToPostgres(past, databaseUrl);
  return {
    dataFolder,
    databaseUrl,
    log: quietLog,
    rows: async () => {
      const query = databaseUrl === undefined ? sqliteQuery(file) : await postgresQuery(databaseUrl);
      try {
        const read = async ({ name, columns }: PastTable) => {
          const fields = columns.map((column) => (unread.includes(`${name}.${column}`) ? `nullif("${column}", 0)` : `"${column}"`));
          return [
            name,
            (await query.rows(`select ${fields.join(', ')} from "${name}"`))
              .map((row) => JSON.stringify(searched(row as readonly unknown[], columns)))
              .toSorted(),
          ] as const;
        };
        const tables: (readonly [string, string[]])[] = [];
        for (const table of past.tables) tables.push(await read(table));
        return Object.fromEntries(tables);
      } finally {
        await query.close();
      }
    },
    remove: () => rm(dataFolder, { recursive: true }),
  };
}

/** Since then without case and accents. */
const searched = (row: readonly unknown[], columns: readonly string[]): unknown[] =>
  row.map((value, at) => (columns[at] === 'search_text' ? fold(String(value)) : value));

interface PastTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
}
interface Past {
  readonly version: number;
  readonly tables: readonly PastTable[];
}

function readAll(file: string): Past {
  const db = new Database(file, { readonly: true });
  try {
    const names = db
      .prepare<[], { name: string }>(
        `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name <> 'schema_migrations'`,
      )
      .all();
    const version = db.prepare<[], { version: number }>('select max(version) as version from schema_migrations').get()?.version ?? 0;
    return {
      version,
      tables: names.map(({ name }) => {
        const statement = db.prepare<[], Record<string, unknown>>(`select * from "${name}"`);
        return { name, columns: statement.columns().map((column) => column.name), rows: statement.all() };
      }),
    };
  } finally {
    db.close();
  }
}

/** Into the schema of that time; as a replica, so that neither the order of tables nor a trigger stands in the way. */
async function copyToPostgres({ version, tables }: Past, databaseUrl: string): Promise<void> {
  await (
    await openDatabase({
      dataFolder: '',
      databaseUrl,
      migrations: migrationsFor('postgres').filter((migration) => migration.version <= version),
      log: quietLog,
    })
  ).close();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const { rows: types } = await client.query<{ table: string; column: string; type: string }>(
      `select table_name as "table", column_name as "column", data_type as type from information_schema.columns where table_schema = 'public'`,
    );
    const typeOf = new Map(types.map(({ table, column, type }) => [`${table}.${column}`, type]));
    for (const { name, rows } of tables) {
      const converted = rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, asPostgres(typeOf.get(`${name}.${column}`), value)])),
      );
      await client.query(`insert into "${name}" select * from json_populate_recordset(null::"${name}", $1)`, [JSON.stringify(converted)]);
    }
  } finally {
    await client.end();
  }
}

function asPostgres(type: string | undefined, value: unknown): unknown {
  if (type === 'boolean' && value !== null) return value === 1;
  return type === 'jsonb' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
}

interface Query {
  rows(sql: string): Promise<unknown[]>;
  close(): Promise<void>;
}

function sqliteQuery(file: string): Query {
  const db = new Database(file, { readonly: true });
  return { rows: (sql) => Promise.resolve(db.prepare(sql).raw().all()), close: () => Promise.resolve(void db.close()) };
}

async function postgresQuery(connectionString: string): Promise<Query> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return { rows: async (text) => (await client.query<unknown[]>({ text, rowMode: 'array' })).rows, close: () => client.end() };
}
