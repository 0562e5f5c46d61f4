/** PostgreSQL's own account of a schema, and how a table is changed there. */
import pg from 'pg';
import { columnText, type Catalogue, type Column, type Part, type Table } from './catalogue.ts';
import { addColumn, changeNullability, quoted, type AlterTable } from './statements.ts';

const columnsOf = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) || coalesce(' collate ' || quote_ident(l.collname), '') as type, a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as standard
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_collation l on l.oid = a.attcollation and l.collname <> 'default'
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migrations'
  order by c.oid, a.attnum`;

/** Functions first, and keys before those that refer to them. What is not null is said with its column. */
const partsOf = `
  select 'function' as kind, 0 as rank, p.oid, p.proname as name, '' as "table", pg_get_functiondef(p.oid) as definition
  from pg_proc p where p.pronamespace = 'public'::regnamespace
  union all
  select 'constraint', case contype when 'f' then 2 else 1 end, oid, conname, conrelid::regclass::text, pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0 and conrelid::regclass::text <> 'schema_migrations'
  union all
  select 'index', 3, indexrelid, indexrelid::regclass::text, indrelid::regclass::text, pg_get_indexdef(indexrelid)
  from pg_index join pg_class c on c.oid = indexrelid
  where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  union all
  select 'trigger', 4, oid, tgname, tgrelid::regclass::text, pg_get_triggerdef(oid, true)
  from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
  order by rank, oid`;

export async function readPostgres(connectionString: string): Promise<Catalogue> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const columns = (await client.query<Column & { table: string }>(columnsOf)).rows;
    const parts = (await client.query<Pick<Part, 'kind' | 'name' | 'table' | 'definition'>>(partsOf)).rows;
    return {
      tables: [...Map.groupBy(columns, ({ table }) => table)].map(([name, own]): Table => ({
        name,
        columns: own,
        body: [],
        create: `create table ${quoted(name)} (\n${own.map((column) => `\t${quoted(column.name)} ${columnText(column)}`).join(',\n')}\n);`,
      })),
      parts: parts.map((part) => withStatements({ ...part, definition: part.definition.replaceAll(/\bpublic\./g, '') })),
    };
  } finally {
    await client.end();
  }
}

function withStatements(part: Pick<Part, 'kind' | 'name' | 'table' | 'definition'>): Part {
  const { kind, name, table, definition } = part;
  if (kind === 'constraint')
    return {
      ...part,
      create: `alter table ${quoted(table)} add constraint ${quoted(name)} ${definition};`,
      drop: `alter table ${quoted(table)} drop constraint ${quoted(name)};`,
    };
  return { ...part, create: `${definition.trimEnd()};`, drop: `drop ${kind} ${name}${kind === 'trigger' ? ` on ${table}` : ''};` };
}

export const alterPostgresTable: AlterTable = ({ after: { name }, added, dropped, altered }) => [
  ...dropped.map((column) => `alter table ${quoted(name)} drop column ${quoted(column.name)};`),
  ...added.flatMap((column) => addColumn(name, column)),
  ...altered.flatMap(({ before, after: now }) => [
    ...(before.type === now.type
      ? []
      : [`alter table ${quoted(name)} alter column ${quoted(now.name)} type ${now.type} using ${quoted(now.name)}::${now.type};`]),
    ...(before.standard === now.standard
      ? []
      : [`alter table ${quoted(name)} alter column ${quoted(now.name)} ${now.standard === null ? 'drop default' : `set default ${now.standard}`};`]),
    ...(before.notNull === now.notNull ? [] : [changeNullability(name, now)]),
  ]),
];
