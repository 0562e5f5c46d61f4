/** Gives the rows that exist their sort keys, where a migration says so: no database can work them out itself. */
import { sortKey } from '#shared/sort-key.ts';
import type { Dialect } from './columns.ts';
import type { MigrationSession } from './migrations.ts';

/** `-- sort keys: customers.name_sort_key`, a line of its own: all rows of the table get the key of what stands in `name`. */
export const sortKeyLine = /^-- sort keys: ([a-z_]+)\.([a-z_]+)_sort_key$\n?/m;

const rowsPerStatement = 500;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export async function fillSortKeys(dialect: Dialect, { script, rows }: Pick<MigrationSession, 'script' | 'rows'>, table: string, column: string): Promise<void> {
  const id = dialect === 'postgres' ? (text: string) => `${quoted(text)}::uuid` : quoted;
  const existing = (await rows(`select organisation_id, id, ${column} from ${table}`)) as [string, string, string][];
  for (let at = 0; at < existing.length; at += rowsPerStatement) {
    const keys = existing.slice(at, at + rowsPerStatement).map(([organisation, row, name]) => `(${id(organisation)}, ${id(row)}, ${quoted(sortKey(name))})`);
    await script(`update ${table} set ${column}_sort_key = keys.column3 from (values ${keys.join(',\n')}) as keys where ${table}.organisation_id = keys.column1 and ${table}.id = keys.column2`);
  }
}
