/** The whole schema as the table definitions say it, made from nothing: what the chain of migrations must arrive at. */
import * as kit from 'drizzle-kit/api';
import { getTableName } from 'drizzle-orm';
import { appendOnlyStatements } from '#database/append-only.ts';
import { clustered } from '#database/clustered-tables.ts';
import type { Dialect } from '#database/columns.ts';
import { endedOrdersStatements } from '#database/ended-orders.ts';
import { plannerStatistics } from '#database/planner-statistics.ts';
import { searchIndexStatements } from '#database/search.ts';
import { appendOnlyTables, searchableTables, tables } from '#database/tables/index.ts';

export async function schemaFromDefinitions(dialect: Dialect): Promise<string> {
  const statements =
    dialect === 'sqlite'
      ? (
          await kit.generateSQLiteMigration(
            await kit.generateSQLiteDrizzleJson({}, undefined, 'snake_case'),
            await kit.generateSQLiteDrizzleJson(tables.sqlite, undefined, 'snake_case'),
          )
        ).map(clustered)
      : await kit.generateMigration(
          kit.generateDrizzleJson({}, undefined, undefined, 'snake_case'),
          kit.generateDrizzleJson(tables.postgres, undefined, undefined, 'snake_case'),
        );
  return [
    ...statements,
    ...searchableTables.flatMap((table) => searchIndexStatements(dialect, getTableName(tables[dialect][table]))),
    ...appendOnlyTables.flatMap((table) => appendOnlyStatements(dialect, table)),
    ...endedOrdersStatements(dialect),
    ...(dialect === 'sqlite' ? plannerStatistics(Object.values(tables.sqlite)) : []),
    '',
  ].join('\n');
}
