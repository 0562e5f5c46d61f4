/** How SQLite makes and names the tables that it keeps in the order of their key. */
import { getTableName } from 'drizzle-orm';
import { isClustered } from './table-traits.ts';
import { tables } from './tables/index.ts';

const clusteredTables: ReadonlySet<string> = new Set(Object.values(tables.sqlite).filter(isClustered).map(getTableName));

/** What SQLite calls the index of the primary key in its statistics. */
export const primaryKeyIndexOf = (table: string): string => (clusteredTables.has(table) ? table : `sqlite_autoindex_${table}_1`);

/** drizzle has no word for it: the statement that makes such a table, completed; any other as it is. */
export function clustered(statement: string): string {
  const [, table] = /^CREATE TABLE `(\w+)`/.exec(statement) ?? [];
  return table !== undefined && clusteredTables.has(table) ? statement.replace(/\);\s*$/, ') WITHOUT ROWID;\n') : statement;
}
