/** Brings a database to the schema of this program: monotonic, never changed once released, all or nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFault } from '#shared/contract/errors.ts';
import { problem } from '#kernel/problem.ts';
import { resourcesFolder } from '#platform/resources.ts';
import { say } from '#text/say.ts';
import type { Dialect } from './columns.ts';
import { translateDatabaseError } from './errors.ts';
import { fillColumn, fillLine } from './fill-columns.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly hash: string;
  readonly sql: string;
}
export type AppliedMigration = Pick<Migration, 'version' | 'name' | 'hash'>;

/** `0002_stock_levels`: what the file is called, and what is said of it. */
export const migrationTitle = ({ version, name }: Pick<Migration, 'version' | 'name'>): string => `${String(version).padStart(4, '0')}_${name}`;

export const migrationFolder = (dialect: Dialect): string => join(resourcesFolder(), 'migrations', dialect);

/** Line ends do not count: a checkout on Windows makes the same migration. */
export function migrationOf(version: number, name: string, text: string): Migration {
  const sql = text.replaceAll('\r\n', '\n');
  return { version, name, sql, hash: createHash('sha256').update(sql).digest('hex') };
}

/** Files `0001_name.sql` of the dialect's folder, in order. @throws where two have one number, or a name says no number. */
export function migrationsFor(dialect: Dialect, folder = migrationFolder(dialect)): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const [, version, name] = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file) ?? [];
      if (version === undefined || name === undefined) throw new Error(say.database.badMigrationName(file));
      return migrationOf(Number(version), name, readFileSync(join(folder, file), 'utf8'));
    });
  migrations.forEach((migration, at) => {
    const other = migrations[at - 1];
    if (other?.version === migration.version) throw new Error(say.database.oneNumberTwice(dialect, migrationTitle(other), migrationTitle(migration)));
  });
  return migrations;
}

/** @throws schema_newer where the database is newer than the program, schema_mismatch where its history is not the beginning of the program's. */
export function planMigrations(known: readonly Migration[], applied: readonly AppliedMigration[]): readonly Migration[] {
  const latest = applied.at(-1)?.version ?? 0;
  const newest = known.at(-1)?.version ?? 0;
  if (latest > newest) throw problem('schema_newer', say.database.newer(latest, newest));
  applied.forEach((made, at) => {
    const expected = known[at];
    if (expected?.version !== made.version || expected.hash !== made.hash)
      throw problem('schema_mismatch', say.database.otherSchema(made.version, migrationTitle(made), expected ? migrationTitle(expected) : null));
  });
  return known.slice(applied.length);
}

/** The transaction that a dialect has begun, and commits or rolls back. */
export interface MigrationSession {
  script(sql: string): Promise<unknown>;
  /** Each row as the list of its values. */
  rows(sql: string): Promise<unknown>;
}

/** Everything that is missing, inside one transaction: a failure in the third leaves what the program before opens. */
export async function applyMigrations(dialect: Dialect, migrations: readonly Migration[], session: MigrationSession): Promise<void> {
  const { script, rows } = session;
  await script(
    `create table if not exists schema_migrations (version ${dialect === 'sqlite' ? 'integer' : 'bigint'} primary key, name text not null, hash text not null, applied_at bigint not null)`,
  );
  const applied = (await rows('select version, name, hash from schema_migrations order by version')) as [number, string, string][];
  for (const migration of planMigrations(
    migrations,
    applied.map(([version, name, hash]) => ({ version, name, hash })),
  ))
    try {
      await run(dialect, migration.sql, session);
      // Foreign keys of SQLite are switched off meanwhile: what was written must fit together all the same.
      const [broken] = dialect === 'sqlite' ? ((await rows('pragma foreign_key_check')) as [string, number | null, string][]) : [];
      if (broken) throw new Error(`a row of ${broken[0]} refers to one of ${broken[2]} that does not exist`);
      await script(`insert into schema_migrations values (${migration.version}, '${migration.name}', '${migration.hash}', ${Date.now()})`);
    } catch (error) {
      throw failed(migration, error);
    }
}

/** The statements, and what SQL cannot work out where the file says so. */
async function run(dialect: Dialect, sql: string, session: MigrationSession): Promise<void> {
  const [first = '', ...rest]: readonly (string | undefined)[] = sql.split(fillLine);
  await session.script(first);
  // Between two pieces stands what the line between them says.
  for (let at = 0; at + 5 < rest.length; at += 6) {
    const [what = '', table = '', column = '', from, by, statements = ''] = rest.slice(at);
    await fillColumn(dialect, session, [what, table, column, from, by]);
    await session.script(statements);
  }
}

/** A full disk or a lost server stays what it is; everything else is a migration that does not fit this database. */
function failed(migration: Migration, error: unknown) {
  const known = translateDatabaseError(error);
  const [code, reason] =
    known && isFault(known.code)
      ? [known.code, known.message]
      : ['schema_mismatch' as const, say.database.because(error instanceof Error ? error.message : String(error))];
  return Object.assign(problem(code, say.database.notUpgraded(migration.version, migrationTitle(migration), reason)), { cause: error });
}
