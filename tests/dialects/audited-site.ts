/** An installation with an audit trail, ready to be copied, and somebody who changes its database past the program. */
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { appendOnlyStatements } from '#database/append-only.ts';
import { appendOnlyTables } from '#database/tables/index.ts';
import { databaseFile } from '#database/open-database.ts';
import { composeApplication, type Application } from '#entry/compose.ts';
import { goodPassword, opens, signIn, stays } from '#tests/front-door.ts';
import type { PostgresServer } from '#tests/postgres.ts';

export interface Site {
  readonly folder: string;
  /** Null where the database is in the folder. */
  readonly databaseUrl: string | null;
  readonly organisationId: string;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Opens the program there for as long as `work` takes; it closes in order. */
export async function runProgram<T>({ folder, databaseUrl }: Omit<Site, 'organisationId'>, work: (application: Application) => Promise<T>): Promise<T> {
  const application = await composeApplication({ dataFolder: folder, databaseUrl: databaseUrl ?? undefined, log: quiet, passwordCost: 4 });
  try {
    return await work(application);
  } finally {
    await application.close();
  }
}

/** Set-up, a person, a sign-in, a refusal and eight customers: twelve records, in three runs of the program. */
export async function makeSite(server: PostgresServer | null): Promise<Site> {
  const folder = await newFolder();
  const place = { folder, databaseUrl: server ? await server.database() : null };
  const organisationId = await runProgram(place, async (application) => {
    const made = await opens(application, 'setup.run', {
      organisation: 'Rubix',
      timeZone: 'Europe/Zurich',
      currency: 'CHF',
      username: 'ana',
      password: goodPassword,
    });
    const id = String(made['organisationId']);
    await opens(application, 'users.create', { username: 'jo', name: 'Jo', password: goodPassword }, { operatorOf: id });
    await stays(application, 'customers.create', { name: 'Refused', kind: 'person' }, { token: await signIn(application, 'jo', goodPassword) });
    return id;
  });
  const site = { ...place, organisationId };
  for (const run of [1, 2]) await runProgram(site, (application) => makeCustomers(application, organisationId, `Run ${run}`, 4));
  return site;
}

export async function makeCustomers(application: Application, organisationId: string, name: string, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) await opens(application, 'customers.create', { name: `${name} ${n}`, kind: 'person' }, { operatorOf: organisationId });
}

/** The same site once more, to be spoiled. */
export async function copySite(site: Site): Promise<Site> {
  const folder = await newFolder();
  await cp(site.folder, folder, { recursive: true });
  return { ...site, folder, databaseUrl: site.databaseUrl && (await copyDatabase(site.databaseUrl)) };
}

export async function removeSite({ folder, databaseUrl }: Site): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  // What was dropped need not be written to the disk when the server ends.
  if (databaseUrl !== null) await onServer(databaseUrl, `drop database if exists ${new URL(databaseUrl).pathname.slice(1)} with (force)`);
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'cube-audited-'));

async function copyDatabase(url: string): Promise<string> {
  const copy = new URL(url);
  const name = copy.pathname.slice(1);
  copy.pathname = `/copy_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, `create database ${copy.pathname.slice(1)} template ${name}`);
  return copy.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface Forger {
  run(...statements: string[]): Promise<void>;
  rows(statement: string): Promise<Record<string, unknown>[]>;
}

/** Somebody with the rights of the database's owner and a tool; the triggers stand again afterwards, as if nothing had been. */
export async function forge({ folder, databaseUrl }: Site, work: (forger: Forger) => Promise<void>, { keepsTriggers = true } = {}): Promise<void> {
  if (databaseUrl !== null) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      // Neither triggers nor foreign keys.
      if (keepsTriggers) await client.query('set session_replication_role = replica');
      await work({
        run: async (...statements) => void (await client.query(statements.join(';\n'))),
        rows: async (statement) => (await client.query(statement)).rows as Record<string, unknown>[],
      });
    } finally {
      await client.end();
    }
    return;
  }
  const connection = new Database(databaseFile(folder));
  connection.pragma('foreign_keys = off');
  const triggers = appendOnlyTables.flatMap((table) => appendOnlyStatements('sqlite', table));
  try {
    if (keepsTriggers) for (const text of triggers) connection.exec(`drop trigger ${text.split(' ')[2]}`);
    await work({
      run: (...statements) => Promise.resolve(void connection.exec(statements.join(';\n'))),
      rows: (statement) => Promise.resolve(connection.prepare(statement).all() as Record<string, unknown>[]),
    });
    if (keepsTriggers) for (const text of triggers) connection.exec(text);
  } finally {
    connection.close();
  }
}
