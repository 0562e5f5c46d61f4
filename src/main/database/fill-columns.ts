/** Gives the rows that exist what no database can work out itself, where a migration says so: sort keys, and texts without case and accents. */
import { fold, sortKey } from '#shared/sort-key.ts';
import type { Dialect } from './columns.ts';
import type { MigrationSession } from './migrations.ts';

/**
 * Lines of their own: `-- sort keys: customers.name_sort_key`, from what stands in `name`; `-- fold: teams.search_text from name`,
 * or from the column itself where it names none. Rows are told by their `id`, or by another column: `… by subject_id`.
 */
export const fillLine = /^-- (sort keys|fold): ([a-z_]+)\.([a-z_]+)(?: from ([a-z_]+))?(?: by ([a-z_]+))?$\n?/m;
/** What a line leaves in a text that is split at it. */
export type FillLine = readonly [what: string, table: string, column: string, from: string | undefined, by: string | undefined];

const rowsPerStatement = 500;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export async function fillColumn(
  dialect: Dialect,
  { script, rows }: Pick<MigrationSession, 'script' | 'rows'>,
  [what, table, column, from, by = 'id']: FillLine,
): Promise<void> {
  const id = dialect === 'postgres' ? (text: string) => `${quoted(text)}::uuid` : quoted;
  const [source, made] = what === 'fold' ? [from ?? column, fold] : [column.replace(/_sort_key$/, ''), sortKey];
  const existing = (await rows(`select organisation_id, ${by}, ${source} from ${table}`)) as [string, string, string][];
  for (let at = 0; at < existing.length; at += rowsPerStatement) {
    const values = existing.slice(at, at + rowsPerStatement).map(([organisation, row, text]) => `(${id(organisation)}, ${id(row)}, ${quoted(made(text))})`);
    await script(
      `update ${table} set ${column} = made.column3 from (values ${values.join(',\n')}) as made where ${table}.organisation_id = made.column1 and ${table}.${by} = made.column2`,
    );
  }
}
