/**
 * What SQLite's planner believes about our tables, from the first row on: the shape of a busy workshop.
 * Every index begins with the organisation, which tells nothing where there is one; without statistics SQLite takes it
 * for selective and walks all rows of a table to find the three that belong to an order.
 */
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteColumn, type AnySQLiteTable } from 'drizzle-orm/sqlite-core';
import { primaryKeyIndexOf } from './clustered-tables.ts';

const rows = 100_000;

/** Rows that share a value of this column, where nothing before it in the index narrows them down. */
const sharing: readonly (readonly [RegExp, number])[] = [
  [/^id$/, 1],
  [/^organisationId$/, rows],
  [/^removedAt$/, rows],
  [/^(handledAt|endedAt|lockedAt)$/, rows / 2],
  [/^(status|kind|list|entity|subject|topic|priority|shared)$/, rows / 10],
  [/^(assigneeId|createdById|teamId|userId|actorId|roleId)$/, rows / 20],
  [/Id$/, 10],
  // Instants, numbers, names, serials: nearly unique.
  [/./, 2],
];

const sharedBy = (column: string): number => sharing.find(([pattern]) => pattern.test(column))?.[1] ?? 2;

/** `100000 100000 10 1`: all rows, then how many share the first column, the first two, and so on. */
function statistic(columns: readonly string[], unique: boolean): string {
  const counts = columns.map((_column, at) => Math.max(1, Math.min(...columns.slice(0, at + 1).map(sharedBy))));
  if (unique) counts[counts.length - 1] = 1;
  return [rows, ...counts].join(' ');
}

/** The statements that write it; the last one makes it count for the connection that writes it, too. */
export function plannerStatistics(tables: readonly AnySQLiteTable[]): string[] {
  const known = tables.flatMap((table) => {
    const name = getTableName(table);
    const { indexes, primaryKeys } = getTableConfig(table);
    const keys = primaryKeys.map(({ columns }) => ({ index: primaryKeyIndexOf(name), columns, unique: true }));
    const others = indexes.map(({ config: { name: index, columns, unique } }) => ({
      index,
      columns: columns.filter((column) => is(column, SQLiteColumn)),
      unique,
    }));
    return [...keys, ...others].map(
      ({ index, columns, unique }) =>
        `('${name}', '${index}', '${statistic(
          columns.map((column) => column.name),
          unique,
        )}')`,
    );
  });
  return ['analyze;', 'delete from sqlite_stat1;', `insert into sqlite_stat1 (tbl, idx, stat) values\n${known.join(',\n')};`, 'analyze sqlite_schema;'];
}
