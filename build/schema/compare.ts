/** What the table definitions say beside what the chain of migrations makes: two databases, each asked for its own account. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from '#database/columns.ts';
import { migrationOf, migrationsFor, type Migration } from '#database/migrations.ts';
import { databaseFile, openDatabase } from '#database/open-database.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { changesBetween, type Catalogue, type Changes } from './catalogue.ts';
import { schemaFromDefinitions } from './definitions.ts';
import { alterPostgresTable, readPostgres } from './postgres.ts';
import { alterSqliteTable, readSqlite } from './sqlite.ts';
import { statementsFor } from './statements.ts';

/** Makes an empty database on a PostgreSQL server and answers with its address. */
type EmptyDatabase = () => Promise<string>;

export interface Comparison {
  readonly changes: Changes;
  /** What the next migration has to do; empty where nothing differs. */
  readonly sql: string;
}

export async function compareSchemas(dialect: Dialect, emptyDatabase: EmptyDatabase): Promise<Comparison> {
  const before = await schemaAfter(dialect, emptyDatabase, migrationsFor(dialect));
  const after = await schemaAfter(dialect, emptyDatabase, [migrationOf(1, 'definitions', await schemaFromDefinitions(dialect))]);
  return { changes: changesBetween(before, after), sql: migrationBetween(dialect, before, after) };
}

export function migrationBetween(dialect: Dialect, before: Catalogue, after: Catalogue): string {
  const statements = statementsFor(changesBetween(before, after), after, dialect === 'sqlite' ? alterSqliteTable : alterPostgresTable);
  // Statistics that were written count for the connection that wrote them only after this.
  const heeded = statements.some((statement) => statement.includes('sqlite_stat1')) ? ['analyze sqlite_schema;'] : [];
  return [...statements, ...heeded].map((statement) => `${statement}\n`).join('');
}

export async function schemaAfter(dialect: Dialect, emptyDatabase: EmptyDatabase, migrations: readonly Migration[]): Promise<Catalogue> {
  if (dialect === 'postgres') {
    const databaseUrl = await emptyDatabase();
    await (await openDatabase({ dataFolder: '', databaseUrl, migrations, log: quietLog })).close();
    return readPostgres(databaseUrl);
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'cube-schema-'));
  try {
    await (await openDatabase({ dataFolder, migrations, log: quietLog })).close();
    return readSqlite(databaseFile(dataFolder));
  } finally {
    await rm(dataFolder, { recursive: true });
  }
}
