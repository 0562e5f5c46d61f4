/** Changes as the statements of a migration, in an order that works: what hangs on a table goes first and comes last. */
import { columnText, type Catalogue, type Changes, type Column, type TableChange } from './catalogue.ts';

/** How a dialect changes a table that exists. */
export type AlterTable = (change: TableChange, after: Catalogue, changes: Changes) => readonly string[];

export function statementsFor(changes: Changes, after: Catalogue, alterTable: AlterTable): string[] {
  const create = changes.createParts.map((part) => part.create);
  return [
    ...changes.dropParts.map(({ drop }) => drop),
    ...changes.createTables.map((table) => table.create),
    ...changes.alterTables.flatMap((change) => alterTable(change, after, changes)),
    ...changes.dropTables.map(({ name }) => `drop table ${name};`),
    ...create,
  ];
}

/** Rows that exist get the default; where there is none, somebody has to say what they get. */
export const addColumn = (table: string, column: Column): string[] => {
  const add = `alter table ${table} add column ${column.name} ${columnText(column)}`;
  return column.notNull && column.standard === null
    ? [
        `${add.replace(/ not null$/, '')};`,
        `-- ${column.name} of the rows that exist: write here what they get, for instance: update ${table} set ${column.name} = '' where ${column.name} is null;`,
        `alter table ${table} alter column ${column.name} set not null;`,
      ]
    : [`${add};`];
};

export const changeNullability = (table: string, { name, notNull }: Column): string => `alter table ${table} alter column ${name} ${notNull ? 'set' : 'drop'} not null;`;
