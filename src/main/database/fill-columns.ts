/** Gives the rows that exist what no database can work out itself, where a migration says so: sort keys, telephone numbers as they are typed, and texts without case and accents. */
import { phoneWords } from '#shared/phone-words.ts';
import { fold, sortKey } from '#shared/sort-key.ts';
import type { Dialect } from './columns.ts';
import type { MigrationSession } from './migrations.ts';

/** What a line asks for, and what a text becomes by it. */
const made: Readonly<Record<string, (text: string) => string>> = { fold, 'phone words': phoneWords, 'sort keys': sortKey };

/**
 * Lines of their own: `-- sort keys: customers.name_sort_key`, from what stands in `name`; `-- fold: teams.search_text from name`,
 * or from the column itself where it names none; `-- phone words: …` likewise. Where that is null, nothing is filled.
 * Rows are told by their `id`, or by another column: `… by subject_id`.
 */
export const fillLine = new RegExp(String.raw`^-- (${Object.keys(made).join('|')}): ([a-z_]+)\.([a-z_]+)(?: from ([a-z_]+))?(?: by ([a-z_]+))?$\n?`, 'm');
/** What a line leaves in a text that is split at it. */
export type FillLine = readonly [what: string, table: string, column: string, from: string | undefined, by: string | undefined];

const rowsPerStatement = 500;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export async function fillColumn(
  dialect: Dialect,
  { script, rows }: Pick<MigrationSession, 'script' | 'rows'>,
  [what, table, column, from, by = 'id']: FillLine,
): Promise<void> {
  const make = made[what];
  if (!make) throw new Error(`Nothing is known to fill ${table}.${column} with ${what}`);
  const id = dialect === 'postgres' ? (text: string) => `${quoted(text)}::uuid` : quoted;
  const source = from ?? (what === 'sort keys' ? column.replace(/_sort_key$/, '') : column);
  const existing = (await rows(`select organisation_id, ${by}, ${source} from ${table} where ${source} is not null`)) as [string, string, string][];
  for (let at = 0; at < existing.length; at += rowsPerStatement) {
    const values = existing.slice(at, at + rowsPerStatement).map(([organisation, row, text]) => `(${id(organisation)}, ${id(row)}, ${quoted(make(text))})`);
    await script(
      `update ${table} set ${column} = made.column3 from (values ${values.join(',\n')}) as made where ${table}.organisation_id = made.column1 and ${table}.${by} = made.column2`,
    );
  }
}
