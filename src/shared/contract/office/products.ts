/** Products and services: what the workshop sells, at which price. */
import { z } from 'zod';
import { abilities, currency, done, flag, id, instant, line, nonNegativeDecimal, page, pageInput, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { productColumns } from '../../lists/products.ts';

export const productKind = z.enum(['product', 'service']);

const writable = {
  kind: productKind,
  sku: line(60).describe('Stock keeping unit; unique'),
  name: line(200),
  description: prose().nullish(),
  unit: line(20).describe('What one is: piece, hour, kilometre'),
  unitPrice: nonNegativeDecimal,
  currency: currency.optional().describe('Of the organisation unless said otherwise'),
  taxClass: line(40).nullish().describe('Such as standard or reduced'),
};

export const product = z.object({
  id,
  version,
  kind: productKind,
  sku: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  unit: z.string(),
  unitPrice: z.string(),
  currency: z.string(),
  taxClass: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  can: abilities('update', 'remove'),
});
export type Product = z.infer<typeof product>;

export const products = {
  list: query({
    access: 'office:product:view',
    entity: 'product',
    method: 'GET',
    path: '/products',
    summary: 'List products and services by name unless sorted otherwise.',
    input: z.strictObject({
      ...pageInput,
      kind: productKind.optional(),
      removed: flag.optional().describe('Only those in the trash; needs office:product:manage'),
      sort: z.enum(['name', '-name', 'sku', '-sku']).default('name'),
    }),
    output: page(product),
    exports: { title: 'products.title', columns: productColumns },
  }),
  get: query({
    access: 'office:product:view',
    entity: 'product',
    method: 'GET',
    path: '/products/{id}',
    summary: 'Read one product or service.',
    input: z.strictObject({ id }),
    output: product,
  }),
  create: command({
    access: 'office:product:manage',
    entity: 'product',
    method: 'POST',
    path: '/products',
    summary: 'Make a product or service.',
    input: z.strictObject({ ...writable, unit: writable.unit.default('piece') }),
    output: product,
  }),
  update: command({
    access: 'office:product:manage',
    entity: 'product',
    method: 'PATCH',
    path: '/products/{id}',
    summary: 'Change a product or service; with a version the change is conditional.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writable).partial().shape }),
    output: product,
  }),
  remove: command({
    access: 'office:product:manage',
    entity: 'product',
    method: 'DELETE',
    path: '/products/{id}',
    summary: 'Put a product or service into the trash.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
  restore: command({
    access: 'office:product:manage',
    entity: 'product',
    method: 'POST',
    path: '/products/{id}/restore',
    summary: 'Take a product or service back from the trash.',
    input: z.strictObject({ id }),
    output: product,
  }),
};
