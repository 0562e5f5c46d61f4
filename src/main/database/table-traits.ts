/** What the database itself does for a table beyond its columns: each said once, where the file of the table hands it out. */
import type { AnyColumn } from './columns.ts';

const appendOnlyTrait = Symbol('append-only');
const clusteredTrait = Symbol('clustered');
const searchableTrait = Symbol('searchable');

/** Accepts inserts only: the database refuses to change or remove what stands in it. */
export const appendOnly = <T extends object>(table: T): T => Object.assign(table, { [appendOnlyTrait]: true });

/** SQLite keeps it in the order of its key: one tree to write instead of two, for rows that only pile up. */
export const clustered = <T extends object>(table: T): T => Object.assign(table, { [clusteredTrait]: true });

/** Has a full-text index over its `searchText`. */
export const searchable = <T extends { readonly searchText: AnyColumn }>(table: T): T & Searchable =>
  Object.assign(table, { [searchableTrait]: true as const });
export interface Searchable {
  readonly [searchableTrait]: true;
}

export const isAppendOnly = (table: object): boolean => appendOnlyTrait in table;
export const isClustered = (table: object): boolean => clusteredTrait in table;
export const isSearchable = (table: object): boolean => searchableTrait in table;
