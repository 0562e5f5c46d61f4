/** Changes as the statements of a migration, in an order that works: what hangs on a table goes first and comes last. */
import { columnText, type Catalogue, type Changes, type Column, type TableChange } from './catalogue.ts';

/** How a dialect changes a table that exists. */
export type AlterTable = (change: TableChange, after: Catalogue, changes: Changes) => readonly string[];

export function statementsFor(changes: Changes, after: Catalogue, alterTable: AlterTable): string[] {
  return [
    ...changes.dropParts.map(({ drop }) => drop),
    ...changes.createTables.map((table) => table.create),
    ...changes.alterTables.flatMap((change) => alterTable(change, after, changes)),
    ...changes.dropTables.map(({ name }) => `drop table ${quoted(name)};`),
    ...changes.createParts.map(({ create }) => create),
  ];
}

/** Both dialects know it, and a column may be called `order`. */
export const quoted = (name: string): string => `"${name}"`;

/** Rows that exist get the default; where there is none, somebody has to say what they get. */
export const addColumn = (table: string, column: Column): string[] => {
  const add = (what: Column) => `alter table ${quoted(table)} add column ${quoted(column.name)} ${columnText(what)};`;
  if (!column.notNull || column.standard !== null) return [add(column)];
  return [
    add({ ...column, notNull: false }),
    column.name.endsWith('_sort_key')
      ? `-- sort keys: ${table}.${column.name}`
      : `-- Write here what the rows that exist get, for instance: update ${table} set ${column.name} = '' where ${column.name} is null;`,
    changeNullability(table, column),
  ];
};

export const changeNullability = (table: string, { name, notNull }: Column): string =>
  `alter table ${quoted(table)} alter column ${quoted(name)} ${notNull ? 'set' : 'drop'} not null;`;
