/** SQLite tables that are kept in the order of their key: one tree to write instead of two, for rows that only pile up. */

const clusteredTables: ReadonlySet<string> = new Set(['audit_heads', 'audit_records', 'audit_details', 'counters', 'outbox', 'work_order_events']);

/** What SQLite calls the index of the primary key in its statistics. */
export const primaryKeyIndexOf = (table: string): string => (clusteredTables.has(table) ? table : `sqlite_autoindex_${table}_1`);

/** drizzle has no word for it: the statement that makes such a table, completed; any other as it is. */
export function clustered(statement: string): string {
  const [, table] = /^CREATE TABLE `(\w+)`/.exec(statement) ?? [];
  return table !== undefined && clusteredTables.has(table) ? statement.replace(/\);\s*$/, ') WITHOUT ROWID;\n') : statement;
}
