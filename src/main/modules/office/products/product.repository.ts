/** Reads and writes products and services. */
import { and, eq } from 'drizzle-orm';
import type { Product } from '#shared/contract/office/products.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { foundIn } from '#database/search.ts';
import type { Tables } from '#database/tables/index.ts';
import { isIn, type Presence } from '#database/trash.ts';
import { changeRow, type Changes } from '#database/versioned-rows.ts';
import { toInstant } from '#modules/instant.ts';

export type ProductRow = Tables['products']['$inferSelect'];

/** @throws not_found */
export async function getProductRow(db: ReadHandle, id: string, where: Presence = 'present'): Promise<ProductRow> {
  const { products } = db.tables;
  const [row] = await db
    .select()
    .from(products)
    .where(and(eq(products.id, id), isIn(products, where)));
  if (!row) throw notFound(where === 'trash' ? 'product-in-trash' : 'product');
  return row;
}

export interface ProductFilter {
  readonly kind?: 'product' | 'service' | undefined;
  readonly removed?: boolean | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listProductRows(db: ReadHandle, filter: ProductFilter) {
  const { products } = db.tables;
  const keys = keyset({
    sort: filter.sort,
    columns: { name: products.nameSortKey, sku: products.skuSortKey },
    id: products.id,
    cursor: filter.cursor,
    limit: filter.limit,
  });
  const rows = await db
    .select({ product: products, id: products.id, sortValue: keys.sortValue })
    .from(products)
    .where(
      and(
        await foundIn(db, 'products', filter.q),
        isIn(products, filter.removed ? 'trash' : 'present'),
        filter.kind && eq(products.kind, filter.kind),
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

/** @throws conflict, not_found. */
export const writeProduct = (db: WriteHandle, seen: ProductRow, changes: Changes<'products'>): Promise<ProductRow> => changeRow(db, 'products', seen, changes);

export const productSearchText = ({ sku, name }: Pick<ProductRow, 'sku' | 'name'>): string => `${sku} ${name}`;

export function toProduct(row: ProductRow, actor: Actor): Product {
  const mayManage = can(actor, 'office:product:manage');
  return { ...row, createdAt: toInstant(row.createdAt), updatedAt: toInstant(row.updatedAt), can: { update: mayManage, remove: mayManage } };
}
