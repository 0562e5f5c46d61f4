/** Makes a product or service. */
import { newId } from '#kernel/identifiers.ts';
import { command } from '#modules/implement.ts';
import { houseCurrency } from '#modules/ground/settings/index.ts';
import { getProductRow, productSearchText, toProduct } from './product.repository.ts';
import { assertCodeFree } from '#modules/taken-code.ts';

export const createProduct = command.products.create.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  await assertCodeFree(db, 'products', input.sku);
  const id = newId();
  const currency = input.currency ?? (await houseCurrency(db, organisationId));
  await db
    .insert(db.tables.products)
    .values({ ...input, currency, organisationId, id, searchText: productSearchText(input), createdAt: nowMs, updatedAt: nowMs });
  return toProduct(await getProductRow(db, id), actor);
});
