/**
 * Says what the table definitions have that the chain of migrations has not, and writes it as the next migration.
 * A file that is there is never written again: what a person wrote into it stays.
 */
import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dialect } from '#database/columns.ts';
import { migrationFolder, migrationsFor, migrationTitle } from '#database/migrations.ts';
import { startPostgres } from '#tests/postgres.ts';
import { sentences } from './schema/catalogue.ts';
import { compareSchemas } from './schema/compare.ts';
import { migrationFiles, nextVersion } from './schema/files.ts';

const dialects: readonly Dialect[] = ['sqlite', 'postgres'];
const say = (text: string) => process.stdout.write(`${text}\n`);

const { positionals, values } = parseArgs({ allowPositionals: true, options: { renumber: { type: 'boolean', default: false } } });
const wrong = positionals.find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
if (wrong !== undefined) throw new Error(`${wrong} is no name for a migration: small letters, digits and _, for instance stock_levels.`);

if (values.renumber) renumber(positionals);
else if (positionals.length > 1) throw new Error('One name for one migration: npm run migrations -- stock_levels');
else await generate(positionals[0]);

async function generate(name: string | undefined): Promise<void> {
  const version = nextVersion();
  const folder = mkdtempSync(join(tmpdir(), 'cube-migrations-'));
  chmodSync(folder, 0o755);
  const server = await startPostgres(folder);
  try {
    for (const dialect of dialects) {
      const { changes, sql } = await compareSchemas(dialect, () => server.database());
      for (const sentence of sentences(changes)) say(`${dialect}: ${sentence}`);
      if (sql === '') say(`${dialect}: the migrations make what the definitions say.`);
      else if (name === undefined) say(`${dialect}: npm run migrations -- NAME writes it as ${migrationTitle({ version, name: 'NAME' })}.sql.`);
      else {
        const file = `${migrationTitle({ version, name })}.sql`;
        writeFileSync(join(migrationFolder(dialect), file), sql, { flag: 'wx' });
        say(`${dialect}: ${file} is written. Read it, and add what rows that exist need.`);
      }
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Each in turn gets the number after the last: for those of a branch that came second. */
function renumber(names: readonly string[]): void {
  if (names.length === 0) throw new Error('Say which: npm run migrations -- --renumber stock_levels');
  for (const name of names) {
    const files = migrationFiles().filter((file) => file.name === name);
    if (files.length === 0) throw new Error(`There is no migration ${name}.`);
    if (files.some(({ version }) => version === 1)) throw new Error('The schema of 0.1.0 keeps its number.');
    const title = migrationTitle({ version: nextVersion(), name });
    for (const { path, dialect } of files) {
      renameSync(path, join(migrationFolder(dialect), `${title}.sql`));
      say(`${dialect}: ${title}.sql`);
    }
  }
  for (const dialect of dialects) migrationsFor(dialect);
}
