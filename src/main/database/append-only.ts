/** Tables that accept inserts only: the database itself refuses to change or remove what stands in them. */
import { sql, type SQL } from 'drizzle-orm';
import type { Dialect } from './columns.ts';
import type { ReadHandle } from './handle.ts';
import { appendOnlyTables } from './tables/index.ts';

/** What PostgreSQL keeps as the source of the function. */
const refusal = ` begin raise exception '% accepts inserts only', tg_table_name; end `;

export const appendOnlyStatements = (dialect: Dialect, table: string): string[] =>
  dialect === 'postgres'
    ? [
        `create or replace function refuse_change() returns trigger language plpgsql as $$${refusal}$$;`,
        `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();`,
        // Emptying a table as a whole asks no trigger of its rows.
        `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change();`,
      ]
    : ['update', 'delete'].map(
        (change) => `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} accepts inserts only'); end;`,
      );

/** Names of the triggers that are dropped, switched off or replaced, whatever by. */
export const brokenTriggers = (db: ReadHandle): Promise<string[]> => (db.sqlDialect === 'sqlite' ? brokenInSqlite(db) : brokenInPostgres(db));

async function brokenInSqlite(db: ReadHandle): Promise<string[]> {
  const rows = await db
    .select({ text: sql<string | null>`sql` })
    .from(sql`sqlite_schema`)
    .where(sql`type = 'trigger'`);
  // SQLite writes the first words in a way of its own, and leaves the last semicolon out.
  const comparable = (text: string): string => text.replace(/^create trigger /i, '').replace(/;\s*$/, '');
  const present = new Set(rows.map(({ text }) => comparable(text ?? '')));
  return appendOnlyTables
    .flatMap((table) => appendOnlyStatements('sqlite', table))
    .map(comparable)
    .flatMap((text) => (present.has(text) ? [] : text.split(' ', 1)));
}

/** When each of the two fires, as PostgreSQL keeps it (pg_trigger.h: ROW 1, BEFORE 2, DELETE 8, UPDATE 16, TRUNCATE 32). */
const firing = { append_only: 1 + 2 + 8 + 16, no_truncate: 2 + 32 } as const;

async function brokenInPostgres(db: ReadHandle): Promise<string[]> {
  const working: SQL = sql`pg_trigger join pg_proc on pg_proc.oid = pg_trigger.tgfoid where tgenabled in ('O', 'A') and tgqual is null and tgattr = ''::int2vector and prosrc = ${refusal}`;
  const rows = await db
    .select({ name: sql<string>`tgname`, relation: sql<string>`tgrelid::regclass::text`, fires: sql<number>`tgtype::int` })
    .from(sql`(select tgname, tgrelid, tgtype from ${working}) working`);
  const present = new Set(rows.map(({ name, relation, fires }) => `${relation} ${name} ${fires}`));
  return appendOnlyTables.flatMap((table) =>
    Object.entries(firing).flatMap(([kind, fires]) => (present.has(`${table} ${table}_${kind} ${fires}`) ? [] : [`${table}_${kind}`])),
  );
}
