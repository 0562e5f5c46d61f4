/** The schema is one: migrations are what the table definitions say, and a database of the future is left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planMigrations } from '#database/migrations.ts';
import { resourcesFolder } from '#platform/resources.ts';
import { initialMigration } from '../../build/generate-migrations.ts';

test.each(['sqlite', 'postgres'] as const)('the %s migration is what the table definitions say; npm run migrations writes it', async (dialect) => {
  expect(readFileSync(join(resourcesFolder(), 'migrations', dialect, '0001_initial.sql'), 'utf8')).toBe(await initialMigration(dialect));
});

const migration = (version: number) => ({ version, name: `m${version}`, hash: `hash ${version}`, sql: '' });

test('a database that is newer than the program is refused, and the sentence says so', () => {
  expect(() => planMigrations([migration(1)], [migration(1), migration(2)])).toThrow(/schema version 2; this program knows 1/);
});

test('a database whose history is another one is refused', () => {
  expect(() => planMigrations([migration(1), migration(2)], [{ version: 1, hash: 'something else' }])).toThrow(/not the one this program was built with/);
});

test('only what is missing is applied, in order', () => {
  expect(planMigrations([migration(1), migration(2), migration(3)], [migration(1)]).map(({ version }) => version)).toEqual([2, 3]);
});
