/** The schema has one past: the chain of migrations makes what the definitions say, and what was released is never written again. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationFolder, migrationsFor, planMigrations } from '#database/migrations.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { sentences } from '../../build/schema/catalogue.ts';
import { compareSchemas } from '../../build/schema/compare.ts';
import { migrationFiles } from '../../build/schema/files.ts';

const dialects = ['sqlite', 'postgres'] as const;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** The last line is for whoever made the difference. */
const help = 'npm run migrations -- NAME writes the next migration.';

test.each(dialects)('the %s migrations make what the table definitions say', async (dialect) => {
  const { changes } = await compareSchemas(dialect, () => server.database());
  const differences = sentences(changes);
  expect(differences, [...differences, help].join('\n')).toEqual([]);
});

test('the schema of 0.1.0 is what it was', () => {
  expect(dialects.map((dialect) => migrationsFor(dialect)[0]?.hash)).toEqual([
    '30aeed2b21258c9f6fed8208a449d0aab276f82cbe7e334f1ee43745e150849f',
    'ce68434e1542112f1ab12a66001516ebf8e1de4843651aab8f6ba86b19495580',
  ]);
});

test('a number stands for one change, on both dialects', () => {
  const names = Map.groupBy(migrationFiles(), ({ version }) => version);
  expect(
    [...names].filter(([, files]) => new Set(files.map(({ name }) => name)).size > 1),
    'npm run migrations -- --renumber NAME gives yours the next number.',
  ).toEqual([]);
});

test('two branches that took the same number are found, with what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cube-migrations-'));
  try {
    await cp(migrationFolder('sqlite'), folder, { recursive: true });
    for (const name of ['stock_levels', 'tools']) await writeFile(join(folder, `9000_${name}.sql`), 'select 1;');
    expect(() => migrationsFor('sqlite', folder)).toThrow(
      'Two sqlite migrations have one number: 9000_stock_levels and 9000_tools. Give yours the next one: npm run migrations -- --renumber NAME.',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

const migration = (version: number) => ({ version, name: `m${version}`, hash: `hash ${version}`, sql: '' });

test('a database that is newer than the program is refused, and the sentence says so', () => {
  expect(() => planMigrations([migration(1)], [migration(1), migration(2)])).toThrow(/schema version 2; this program knows 1/);
});

test('a database whose history is another one is refused, and the sentence names both', () => {
  expect(() => planMigrations([migration(1), migration(2)], [migration(1), { version: 2, name: 'tools', hash: 'something else' }])).toThrow(
    /version 2 of this database \(0002_tools\) is not the one this program was built with \(0002_m2\)/,
  );
});

test('a database that left one out, because the branches came together later, is refused', () => {
  expect(() => planMigrations([migration(1), migration(2), migration(3)], [migration(1), migration(3)])).toThrow(
    /version 3 of this database \(0003_m3\) is not the one/,
  );
});

test('only what is missing is applied, in order', () => {
  expect(planMigrations([migration(1), migration(2), migration(3)], [migration(1)]).map(({ version }) => version)).toEqual([2, 3]);
});
