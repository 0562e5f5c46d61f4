/** The columns of the list of products and services. */
import { listColumns } from '../contract/list-columns.ts';
import type { Product } from '../contract/office/products.ts';

export const productColumns = listColumns<Product>()({
  name: { label: 'products.fields.name', as: 'text', value: ({ name }) => name },
  sku: { label: 'products.fields.sku', as: 'text', value: ({ sku }) => sku },
  price: { label: 'products.short.unitPrice', as: 'price', value: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }) },
  unit: { label: 'products.fields.unit', as: 'text', value: ({ unit }) => unit },
  kind: { label: 'products.fields.kind', as: 'word', words: 'products.kinds', value: ({ kind }) => kind },
  taxClass: { label: 'products.fields.taxClass', as: 'text', value: ({ taxClass }) => taxClass },
});
