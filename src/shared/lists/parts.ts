/** The columns of the parts list. */
import { listColumns } from '../contract/list-columns.ts';
import type { Part } from '../contract/store/parts.ts';

export const partColumns = listColumns<Part>()({
  name: { label: 'parts.fields.name', as: 'text', value: ({ name }) => name },
  sku: { label: 'parts.fields.sku', as: 'text', value: ({ sku }) => sku },
  price: { label: 'parts.short.unitPrice', as: 'price', value: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }) },
  cost: {
    label: 'parts.short.cost',
    as: 'price',
    needs: 'inventory:partcost:view',
    value: ({ cost }) => cost && { amount: cost.unitCost, currency: cost.currency },
  },
  unit: { label: 'parts.fields.unit', as: 'text', value: ({ unit }) => unit },
  category: { label: 'parts.fields.category', as: 'text', value: ({ category }) => category },
  manufacturer: { label: 'parts.fields.manufacturer', as: 'text', value: ({ manufacturer }) => manufacturer },
  mpn: { label: 'parts.short.mpn', as: 'text', value: ({ mpn }) => mpn },
  serialised: { label: 'parts.short.serialised', as: 'word', words: 'shell', value: ({ serialised }) => (serialised ? 'yes' : 'no') },
  createdAt: { label: 'parts.fields.createdAt', as: 'day', value: ({ createdAt }) => createdAt },
});
