/** Lists products and services. */
import { assertCan } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { listProductRows, toProduct } from './product.repository.ts';

export const listProducts = query.products.list.handler(async ({ input, context: { actor, db } }) => {
  if (input.removed) assertCan(actor, 'office:product:manage');
  const { rows, page } = await listProductRows(db, input);
  return page(rows, ({ product }) => toProduct(product, actor));
});
