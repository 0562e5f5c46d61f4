/**
 * Writes the initial migration of both dialects from the table definitions.
 * Until the first release there is one migration, written anew; from then on a change becomes the next file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kit from 'drizzle-kit/api';
import { getTableName } from 'drizzle-orm';
import { appendOnlyStatements, appendOnlyTables } from '#database/append-only.ts';
import { clustered } from '#database/clustered-tables.ts';
import type { Dialect } from '#database/columns.ts';
import { plannerStatistics } from '#database/planner-statistics.ts';
import { searchIndexStatements } from '#database/search.ts';
import { searchableTables, tables } from '#database/tables/index.ts';
import { resourcesFolder } from '#platform/resources.ts';

/** The statements that make the whole schema from nothing. */
export async function initialMigration(dialect: Dialect): Promise<string> {
  const statements =
    dialect === 'sqlite'
      ? (await kit.generateSQLiteMigration(await kit.generateSQLiteDrizzleJson({}, undefined, 'snake_case'), await kit.generateSQLiteDrizzleJson(tables.sqlite, undefined, 'snake_case'))).map(clustered)
      : await kit.generateMigration(kit.generateDrizzleJson({}, undefined, undefined, 'snake_case'), kit.generateDrizzleJson(tables.postgres, undefined, undefined, 'snake_case'));
  return [
    ...statements,
    ...searchableTables.flatMap((table) => searchIndexStatements(dialect, getTableName(tables[dialect][table]))),
    ...appendOnlyTables.flatMap((table) => appendOnlyStatements(dialect, table)),
    ...(dialect === 'sqlite' ? plannerStatistics(Object.values(tables.sqlite)) : []),
    '',
  ].join('\n');
}

if (import.meta.main)
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const folder = join(resourcesFolder(), 'migrations', dialect);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '0001_initial.sql'), await initialMigration(dialect));
    process.stdout.write(`${dialect}: written\n`);
  }
