/** Makes a row in every table for an organisation, from the definitions alone: a new table needs nothing here. */
import { eq, getTableColumns, is, type Column } from 'drizzle-orm';
import { getTableConfig as configOfPg, PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig as configOfSqlite } from 'drizzle-orm/sqlite-core';
import type { OpenDatabase } from '#database/open-database.ts';
import type { Tables } from '#database/tables/index.ts';
import { newId } from '#kernel/identifiers.ts';

/** All tables are handled alike: the query builder cannot follow a table that is one of many. */
export type AnyTable = Tables['customers'];
type Row = Record<string, unknown>;

export const isOwned = (table: object): table is AnyTable => 'organisationId' in getTableColumns(table as AnyTable);

/** Tables that refer to others come after them, as they are defined. */
export async function rowsInEveryTable(database: OpenDatabase, organisationId: string): Promise<void> {
  const made = new Map<object, Row>();
  await database.system('tests').write(async (db) => {
    for (const table of Object.values(db.tables) as AnyTable[]) {
      const columns: Record<string, Column> = getTableColumns(table);
      const own = isOwned(table) ? table.organisationId : columns['id'];
      if (!own) continue;
      const [present] = await db.select().from(table).where(eq(own, organisationId)).limit(1);
      const row: Row = present ?? rowOf(table, columns, organisationId, made);
      if (!present) await db.insert(table).values(row as AnyTable['$inferInsert']);
      made.set(table, row);
    }
  });
}

function rowOf(table: AnyTable, columns: Record<string, Column>, organisationId: string, made: ReadonlyMap<object, Row>): Row {
  const row: Row = {};
  for (const [key, column] of Object.entries(columns)) if (column.notNull && !column.hasDefault) row[key] = valueOf(column);
  for (const key of is(table, PgTable) ? configOfPg(table).foreignKeys : configOfSqlite(table).foreignKeys) {
    const { columns: own, foreignColumns, foreignTable } = key.reference();
    const parent = made.get(foreignTable);
    // Columns are named by their keys; PostgreSQL's keys hold columns of their own.
    own.forEach(({ name, notNull }: Column, at: number) => {
      const from = foreignColumns[at]?.name;
      if (notNull && from !== undefined && parent) row[name] = parent[from];
    });
  }
  return { ...row, ...('organisationId' in columns && { organisationId }) };
}

function valueOf({ dataType }: Column): unknown {
  if (dataType === 'number') return 1;
  if (dataType === 'boolean') return false;
  if (dataType === 'json') return {};
  return dataType === 'custom' ? '1' : newId();
}
