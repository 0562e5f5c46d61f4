/** The products room: what the workshop sells, products and services. */
import { createProduct } from './create-product.ts';
import { getProduct } from './get-product.ts';
import { listProducts } from './list-products.ts';
import { removeProduct } from './remove-product.ts';
import { restoreProduct } from './restore-product.ts';
import { updateProduct } from './update-product.ts';

export const products = { list: listProducts, get: getProduct, create: createProduct, update: updateProduct, remove: removeProduct, restore: restoreProduct };
