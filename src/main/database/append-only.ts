/** Tables that accept inserts only: the database itself refuses to change or remove what stands in them. */
import type { Dialect } from './columns.ts';

export const appendOnlyTables = ['audit_records', 'work_order_events', 'releases'] as const;

export const appendOnlyStatements = (dialect: Dialect, table: string): string[] =>
  dialect === 'postgres'
    ? [
        `create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% accepts inserts only', tg_table_name; end $$;`,
        `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();`,
      ]
    : ['update', 'delete'].map(
        (change) => `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} accepts inserts only'); end;`,
      );
