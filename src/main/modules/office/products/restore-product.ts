/** Takes a product or service back from the trash. */
import { command } from '#modules/implement.ts';
import { getProductRow, toProduct, writeProduct } from './product.repository.ts';

export const restoreProduct = command.products.restore.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const product = await getProductRow(db, input.id, 'trash');
  await writeProduct(db, product, { removedAt: null, updatedAt: nowMs });
  return toProduct(await getProductRow(db, input.id), actor);
});
