/** Row scope: which rows a permission reaches, by one declaration beside the table. For what somebody sees, never for what the business counts. */
import { eq, inArray, or, sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { Permission } from '#shared/contract/permissions.ts';
import { scopeOf, type Actor, type Owned } from '#kernel/actor.ts';
import type { AnyColumn } from './columns.ts';

/** Whose view it is: a person, or their place in a statement that is built once for many. */
export interface Viewer extends Pick<Actor, 'grants'> {
  readonly id: string | Placeholder;
  readonly teamIds: readonly (string | Placeholder)[];
}

export interface RowScope<Key extends string> {
  /** The rows of the table that the permission reaches, as a condition; undefined where it reaches all of the organisation. */
  visible(viewer: Viewer, permission: Permission, table: Readonly<Record<Key, AnyColumn>>): SQL | undefined;
  /** Whose one row is, as `reaches` asks it. */
  ownershipOf(row: Readonly<Record<Key, string | null>>): Owned;
}

/** @param declared `own` are the columns that name the people a row belongs to, `team` the one that names its team. */
export const rowScope = <Key extends string>(declared: { readonly own: readonly [Key, ...Key[]]; readonly team: Key }): RowScope<Key> => ({
  visible(viewer, permission, table) {
    const scope = scopeOf(viewer, permission);
    if (scope === 'all') return undefined;
    if (scope === null) return sql`1 = 0`;
    const own = or(...declared.own.map((column) => eq(table[column], viewer.id)));
    return scope === 'team' && viewer.teamIds.length > 0 ? or(own, inArray(table[declared.team], [...viewer.teamIds])) : own;
  },
  ownershipOf: (row) => ({ ownerIds: declared.own.map((column) => row[column]), teamId: row[declared.team] }),
});
