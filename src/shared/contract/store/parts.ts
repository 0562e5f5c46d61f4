/** The parts list: what is built into aircraft, with its price; what it costs the workshop is protected. */
import { z } from 'zod';
import { abilities, currency, done, flag, id, instant, line, nonNegativeDecimal, page, pageInput, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { protectedBy } from '../protected-fields.ts';
import { partColumns } from '../../lists/parts.ts';

const writable = {
  sku: line(60).describe('Stock keeping unit; unique'),
  name: line(200),
  description: prose().nullish(),
  manufacturer: line(100).nullish(),
  mpn: line(100).nullish().describe("The manufacturer's part number"),
  category: line(100).nullish(),
  unit: line(20).describe('What one is: piece, metre, litre'),
  unitPrice: nonNegativeDecimal.describe('What a customer pays for one'),
  currency: currency.optional().describe('Of the organisation unless said otherwise'),
  serialised: z.boolean().describe('Serial numbers are asked for when it is issued'),
  cost: z
    .strictObject({ unitCost: nonNegativeDecimal, currency: currency.optional() })
    .nullish()
    .describe('What one costs the workshop; writing it needs inventory:partcost:update'),
};

export const part = z.object({
  id,
  version,
  sku: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  manufacturer: z.string().nullable(),
  mpn: z.string().nullable(),
  category: z.string().nullable(),
  unit: z.string(),
  unitPrice: z.string(),
  currency: z.string(),
  serialised: z.boolean(),
  cost: protectedBy('inventory:partcost:view', z.object({ unitCost: z.string(), currency: z.string() }).nullable()),
  createdAt: instant,
  updatedAt: instant,
  can: abilities('update', 'updateCost', 'remove'),
});
export type Part = z.infer<typeof part>;

export const parts = {
  list: query({
    access: 'inventory:part:view',
    entity: 'part',
    method: 'GET',
    path: '/parts',
    summary: 'List parts by name unless sorted otherwise; the search finds SKU, name, manufacturer and part number.',
    input: z.strictObject({
      ...pageInput,
      category: line(100).optional(),
      removed: flag.optional().describe('Only those in the trash; needs inventory:part:remove'),
      sort: z.enum(['name', '-name', 'sku', '-sku', 'createdAt', '-createdAt']).default('name'),
    }),
    output: page(part),
    exports: { title: 'parts.title', columns: partColumns },
  }),
  get: query({
    access: 'inventory:part:view',
    entity: 'part',
    method: 'GET',
    path: '/parts/{id}',
    summary: 'Read one part.',
    input: z.strictObject({ id }),
    output: part,
  }),
  create: command({
    access: 'inventory:part:create',
    entity: 'part',
    method: 'POST',
    path: '/parts',
    summary: 'Add a part to the parts list.',
    input: z.strictObject({ ...writable, unit: writable.unit.default('piece'), serialised: writable.serialised.default(false) }),
    output: part,
  }),
  update: command({
    access: 'inventory:part:update',
    entity: 'part',
    method: 'PATCH',
    path: '/parts/{id}',
    summary: 'Change a part; with a version the change is conditional.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writable).partial().shape }),
    output: part,
  }),
  remove: command({
    access: 'inventory:part:remove',
    entity: 'part',
    method: 'DELETE',
    path: '/parts/{id}',
    summary: 'Put a part into the trash; orders that used it keep it.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
  restore: command({
    access: 'inventory:part:remove',
    entity: 'part',
    method: 'POST',
    path: '/parts/{id}/restore',
    summary: 'Take a part back from the trash.',
    input: z.strictObject({ id }),
    output: part,
  }),
};
