/** Several servers on one PostgreSQL hold the same data key: one with another key says what to do and does not start. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { composeApplication, type ApplicationOptions } from '#entry/compose.ts';
import { Secrets } from '#platform/secrets.ts';
import { opens } from '#tests/front-door.ts';
import { givePassword, password } from '#tests/orders.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let server: PostgresServer;
let first: Workshop;
let otherFolder: string;
beforeAll(async () => {
  server = await startPostgres();
});
beforeEach(async () => {
  first = await openWorkshop({ databaseUrl: await server.migratedDatabase() });
  otherFolder = await mkdtemp(join(tmpdir(), 'cube-second-server-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await first.close();
  await rm(otherFolder, { recursive: true, force: true });
});
afterAll(() => server.stop());

const keyIn = (folder: string) => join(folder, 'keys', 'data.key');
const second = (options: Partial<ApplicationOptions> = {}) =>
  composeApplication({ dataFolder: otherFolder, databaseUrl: first.databaseUrl, log: quietLog, passwordCost: 4, ...options });
const makeOtherKey = () => new Secrets(otherFolder).seal('x', 'y');
const proofs = () => first.application.database.system('tests').read((db) => db.select().from(db.tables.dataKeyProofs));

async function enrol(): Promise<string> {
  await givePassword(first, first.as('technician'));
  return String((await first.as('technician').does('auth.enrolTotp', { password })).secret);
}

test('a server with another key, or with none, is refused with what to do; none is made for it', async () => {
  await expect(second()).rejects.toMatchObject({
    code: 'not_possible',
    message: expect.stringMatching(/^This computer has no data key, .* Copy keys\/data\.key .* CUBE_DATA_KEY_FILE, and start again/),
  });
  expect(await readdir(join(otherFolder, 'keys')).catch(() => [])).not.toContain('data.key');
  makeOtherKey();
  await expect(second()).rejects.toMatchObject({
    code: 'not_possible',
    message: expect.stringContaining(
      `another data key than the one the database was set up with. Copy keys/data.key from the data folder of a server that works to ${keyIn(otherFolder)}`,
    ),
  });
});

test('a second factor that was begun at one server is confirmed at another one with the same key, copied or named', async () => {
  const secret = await enrol();
  await cp(keyIn(first.folder), keyIn(otherFolder));
  const copied = await second();
  await copied.close();
  await rm(keyIn(otherFolder));
  vi.stubEnv('CUBE_DATA_KEY_FILE', keyIn(first.folder));
  const named = await second();
  try {
    const { token } = first.as('technician');
    await opens(named, 'auth.confirmTotp', { code: generateSync({ secret }) }, { token });
  } finally {
    await named.close();
  }
});

test('the key is not in the database', async () => {
  const key = Buffer.from(await readFile(keyIn(first.folder), 'utf8'), 'base64');
  const [row] = await proofs();
  expect(row?.proof).toMatch(/^v1\./);
  for (const form of ['base64', 'base64url', 'hex'] as const) expect(row?.proof).not.toContain(key.toString(form).slice(0, 40));
});

test('where secrets are older than the proof, the server that opens them leaves it', async () => {
  const secret = await enrol();
  await first.as('technician').does('auth.confirmTotp', { code: generateSync({ secret }) });
  await first.application.database.system('tests').write((db) => db.delete(db.tables.dataKeyProofs));
  makeOtherKey();
  await expect(second()).rejects.toMatchObject({ code: 'not_possible' });
  expect(await proofs()).toEqual([]);
  await (await second({ dataFolder: first.folder })).close();
  expect(await proofs()).toHaveLength(1);
});

test('a key that is lost is given up by a command: from then on the other one counts', async () => {
  makeOtherKey();
  await (await second({ adoptDataKey: true })).close();
  await (await second()).close();
  await expect(second({ dataFolder: first.folder })).rejects.toMatchObject({ code: 'not_possible' });
});

test('of two servers that start at the same moment on a new database, with a key each, one is refused', async () => {
  const databaseUrl = await server.migratedDatabase();
  const folders = [join(otherFolder, 'one'), join(otherFolder, 'two')];
  const started = await Promise.allSettled(folders.map((dataFolder) => second({ dataFolder, databaseUrl })));
  await Promise.all(started.map((outcome) => outcome.status === 'fulfilled' && outcome.value.close()));
  expect(started.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
