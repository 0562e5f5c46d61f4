/** Table of the saved views room. */
import type { ColumnKit } from '../../columns.ts';
import type { defineFoundationTables } from '../foundation.table.ts';

export function defineSavedViewTables(k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) {
  const savedViews = k.table(
    'saved_views',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      userId: k.id().notNull(),
      list: k.text().notNull(),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      shared: k.bool().notNull(),
      query: k.text().notNull(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('saved_views_list').on(t.organisationId, t.list, t.userId)],
  );

  return { savedViews };
}
