/** Changes a product or service. */
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { getProductRow, productSearchText, toProduct, writeProduct } from './product.repository.ts';
import { assertCodeFree } from '#modules/taken-code.ts';

export const updateProduct = command.products.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const before = await getProductRow(db, input.id);
  await assertVersion(db, before, 'product', input.version);
  const changes = givenFields(input);
  if (changes.sku !== undefined) await assertCodeFree(db, 'products', changes.sku, input.id);
  audit({ before: valuesBefore(before, changes) });
  await writeProduct(db, before, { ...changes, searchText: productSearchText({ ...before, ...changes }), updatedAt: nowMs });
  return toProduct(await getProductRow(db, input.id), actor);
});
