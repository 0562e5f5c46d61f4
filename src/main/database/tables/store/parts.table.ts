/** Tables of the parts room. */
import type { ColumnKit } from '../../columns.ts';
import { searchable } from '../../table-traits.ts';
import type { defineFoundationTables } from '../foundation.table.ts';
import { recordColumns } from '../record-columns.ts';

export function definePartTables(k: ColumnKit, foundation: ReturnType<typeof defineFoundationTables>) {
  const parts = k.table(
    'parts',
    {
      ...recordColumns(k, foundation),
      sku: k.text().notNull(),
      skuSortKey: k.sortKey(),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      description: k.text(),
      manufacturer: k.text(),
      mpn: k.text(),
      category: k.text(),
      unit: k.text().notNull(),
      unitPrice: k.decimal().notNull(),
      currency: k.text().notNull(),
      /** Serial numbers are asked for when it is issued. */
      serialised: k.bool().notNull().default(false),
      searchText: k.folded().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('parts_sku').on(t.organisationId, t.sku),
      k.index('parts_by_sku').on(t.organisationId, t.removedAt, t.skuSortKey, t.id),
      k.index('parts_name').on(t.organisationId, t.removedAt, t.nameSortKey, t.id),
      k.index('parts_created').on(t.organisationId, t.removedAt, t.createdAt, t.id),
    ],
  );

  /** Protected side table: what a part costs the workshop. */
  const partCosts = k.table(
    'part_costs',
    { organisationId: k.id().notNull(), partId: k.id().notNull(), unitCost: k.decimal().notNull(), currency: k.text().notNull() },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.partId] }),
      k.foreignKey({ columns: [t.organisationId, t.partId], foreignColumns: [parts.organisationId, parts.id] }),
    ],
  );

  return { parts: searchable(parts), partCosts };
}
