/** Puts a product or service into the trash. */
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { getProductRow, writeProduct } from './product.repository.ts';

export const removeProduct = command.products.remove.handler(async ({ input, context: { db, nowMs, audit } }) => {
  const product = await getProductRow(db, input.id);
  await assertVersion(db, product, 'product', input.version);
  audit({ before: { sku: product.sku, name: product.name } });
  await writeProduct(db, product, { removedAt: nowMs, updatedAt: nowMs });
  return { done: true as const };
});
