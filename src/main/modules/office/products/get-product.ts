/** Reads one product or service. */
import { query } from '#modules/implement.ts';
import { getProductRow, toProduct } from './product.repository.ts';

export const getProduct = query.products.get.handler(async ({ input, context: { actor, db } }) => toProduct(await getProductRow(db, input.id), actor));
