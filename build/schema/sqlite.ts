/** SQLite's own account of a schema, and how a table is changed there: in its place where SQLite can, made anew where not. */
import Database from 'better-sqlite3';
import { addColumn, changeNullability, quoted, type AlterTable } from './statements.ts';
import type { Catalogue, Changes, Column, Part, Table, TableChange } from './catalogue.ts';

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string;
}

/** @param file of a database that the program has opened and closed. */
export function readSqlite(file: string): Catalogue {
  const db = new Database(file, { readonly: true });
  try {
    const listed = db.pragma('table_list') as { name: string; schema: string; type: string; wr: number; strict: number }[];
    const tablesIn = (type: string) =>
      new Map(
        listed
          .filter((table) => table.schema === 'main' && table.type === type && !/^(sqlite_|schema_migrations$)/.test(table.name))
          .map((table) => [table.name, table]),
      );
    const ordinary = tablesIn('table');
    const virtual = tablesIn('virtual');
    const schema = db.prepare<[], SchemaRow>('select type, name, tbl_name, sql from sqlite_schema where sql is not null order by rowid').all();

    const tables = schema.flatMap(({ name, sql }): Table[] => {
      const table = ordinary.get(name);
      if (!table) return [];
      const columns = db.pragma(`table_xinfo(${name})`) as { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }[];
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      const body = [
        `primary key (${key.map((column) => column.name).join(', ')})`,
        ...foreignKeys(db, name),
        ...(table.wr ? ['without rowid'] : []),
        ...(table.strict ? ['strict'] : []),
      ];
      return [
        {
          name,
          columns: columns.map((column): Column => ({
            name: column.name,
            type: column.type.toLowerCase(),
            notNull: column.notnull === 1,
            standard: column.dflt_value,
          })),
          body,
          create: `${sql};`,
        },
      ];
    });
    const part = (kind: string, { name, tbl_name: table, sql }: SchemaRow, drop: string, more = ''): Part => ({
      kind,
      name,
      table,
      definition: folded(sql),
      create: `${sql};${more}`,
      drop,
    });
    const parts = schema.flatMap((row): Part[] => {
      if (virtual.has(row.name)) return [part('full-text index', row, `drop table ${row.name};`, `\ninsert into ${row.name}(${row.name}) values ('rebuild');`)];
      if (row.type !== 'index' && row.type !== 'trigger') return [];
      return ordinary.has(row.tbl_name) ? [part(row.type, row, `drop ${row.type} ${row.name};`)] : [];
    });
    return { tables, parts: [...parts, ...statistics(db, parts)] };
  } finally {
    db.close();
  }
}

function foreignKeys(db: Database.Database, table: string): string[] {
  const rows = db.pragma(`foreign_key_list(${table})`) as {
    id: number;
    seq: number;
    table: string;
    from: string;
    to: string | null;
    on_update: string;
    on_delete: string;
  }[];
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((columns) => {
    const [first] = columns;
    const inOrder = columns.toSorted((a, b) => a.seq - b.seq);
    return `foreign key (${inOrder.map(({ from }) => from).join(', ')}) references ${first?.table} (${inOrder.map(({ to }) => to ?? '').join(', ')}) on update ${first?.on_update} on delete ${first?.on_delete}`.toLowerCase();
  });
}

/** What the planner believes of one table. SQLite forgets it with each index that goes, so that it is another one where an index is. */
function statistics(db: Database.Database, parts: readonly Part[]): Part[] {
  const rows = db.prepare<[], { tbl: string; idx: string; stat: string }>('select tbl, idx, stat from sqlite_stat1 order by tbl, idx').all();
  return [...Map.groupBy(rows, ({ tbl }) => tbl)].map(([table, indexes]) => {
    const values = indexes.map(({ idx, stat }) => `('${table}', '${idx}', '${stat}')`).join(',\n');
    const drop = `delete from sqlite_stat1 where tbl = '${table}';`;
    const definition = [
      values,
      ...parts
        .filter((part) => part.kind === 'index' && part.table === table)
        .map((part) => part.definition)
        .toSorted(),
    ].join('\n');
    return { kind: 'planner statistic', name: table, table, definition, create: `insert into sqlite_stat1 (tbl, idx, stat) values\n${values};`, drop };
  });
}

/** Letters, quotes and blanks outside of texts in quotation marks do not count. */
const folded = (sql: string): string =>
  sql
    .split(/('(?:[^']|'')*')/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece
            .toLowerCase()
            .replaceAll(/[`"]/g, '')
            .replaceAll(/\s+/g, ' ')
            .replaceAll(/ ?([(),]) ?/g, '$1'),
    )
    .join('')
    .trim();

export const alterSqliteTable: AlterTable = (change, after, changes) => {
  const { added, dropped, altered, bodyChanged } = change;
  const inPlace = !bodyChanged && altered.every(({ before, after: now }) => before.type === now.type && before.standard === now.standard);
  const { name } = change.after;
  return inPlace
    ? [
        ...dropped.map((column) => `alter table ${quoted(name)} drop column ${quoted(column.name)};`),
        ...added.flatMap((column) => addColumn(name, column)),
        ...altered.map(({ after: now }) => changeNullability(name, now)),
      ]
    : madeAnew(change, after, changes);
};

/**
 * https://www.sqlite.org/lang_altertable.html#otheralter: the runner has switched foreign keys off. Rows keep their rowid,
 * by which the full-text index knows them; indexes, triggers and statistics went with the table and are made again.
 */
function madeAnew({ before, after: table, added }: TableChange, after: Catalogue, { createParts }: Changes): string[] {
  const { name } = table;
  const next = `new_${name}`;
  const rowid = [before, table].every(({ body }) => !body.includes('without rowid')) ? ['rowid'] : [];
  const kept = table.columns.filter((column) => !added.includes(column)).map((column) => quoted(column.name));
  const unknown = added.filter((column) => column.notNull && column.standard === null).map((column) => quoted(column.name));
  const again = after.parts.filter((part) => part.table === name && part.kind !== 'full-text index' && !createParts.includes(part));
  const target = [...rowid, ...kept, ...unknown].join(', ');
  const source = [...rowid, ...kept, ...unknown.map((column) => `null /* ${column}: write here what the rows that exist get */`)].join(', ');
  return [
    table.create.replace(/^(create table\s+)[`"]?\w+[`"]?/i, `$1\`${next}\``),
    `insert into ${quoted(next)} (${target}) select ${source} from ${quoted(name)};`,
    `drop table ${quoted(name)};`,
    `alter table ${quoted(next)} rename to ${quoted(name)};`,
    ...again.map((part) => part.create),
  ];
}
