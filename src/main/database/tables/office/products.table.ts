/** Table of the products room. */
import type { ColumnKit } from '../../columns.ts';
import { searchable } from '../../table-traits.ts';
import type { defineFoundationTables } from '../foundation.table.ts';
import { recordColumns } from '../record-columns.ts';

export function defineProductTables(k: ColumnKit, foundation: ReturnType<typeof defineFoundationTables>) {
  const products = k.table(
    'products',
    {
      ...recordColumns(k, foundation),
      kind: k.text().$type<'product' | 'service'>().notNull(),
      sku: k.text().notNull(),
      skuSortKey: k.sortKey(),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      description: k.text(),
      unit: k.text().notNull(),
      unitPrice: k.decimal().notNull(),
      currency: k.text().notNull(),
      taxClass: k.text(),
      searchText: k.folded().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('products_sku').on(t.organisationId, t.sku),
      k.index('products_by_sku').on(t.organisationId, t.removedAt, t.skuSortKey, t.id),
      k.index('products_name').on(t.organisationId, t.removedAt, t.nameSortKey, t.id),
    ],
  );

  return { products: searchable(products) };
}
