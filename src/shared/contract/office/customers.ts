/** Customers: the people and companies whose aircraft the workshop services. */
import { z } from 'zod';
import { abilities, country, currency, email, id, instant, line, page, pageInput, phone, prose, version, done, flag } from '../fields.ts';
import { command, query } from '../operation.ts';
import { protectedBy } from '../protected-fields.ts';
import { customerColumns } from '../../lists/customers.ts';

export const customerKind = z.enum(['person', 'company']);

const writable = {
  name: line(200).describe('Full name of the person, or registered name of the company'),
  kind: customerKind,
  email: email.nullish(),
  phone: phone.nullish(),
  taxNumber: line(40).nullish().describe('VAT or tax number'),
  street: line(200).nullish(),
  postalCode: line(20).nullish(),
  city: line(100).nullish(),
  country: country.nullish(),
  notes: prose().nullish(),
};

/** Terms and credit stand in a protected side table. */
const terms = z.object({
  paymentDays: z.number().int().min(0).max(365).nullable().describe('Days until an invoice is due'),
  discountPercent: z.number().min(0).max(100).nullable(),
  creditLimitMinor: z.number().int().min(0).max(9e15).nullable().describe('Credit limit in minor units of the currency'),
  currency: z.string().nullable(),
});

/** What making a customer takes; a name and a kind are enough. */
export const customerFacts = z.strictObject(writable);

export const customerAbilities = abilities('update', 'updateTerms', 'remove', 'createAircraft', 'createWorkOrder');

export const customer = z.object({
  id,
  version,
  number: z.string().describe('Customer number, such as C-00042'),
  name: z.string(),
  kind: customerKind,
  email: protectedBy('office:personaldata:view', z.string().nullable()),
  phone: protectedBy('office:personaldata:view', z.string().nullable()),
  taxNumber: protectedBy('office:personaldata:view', z.string().nullable()),
  street: protectedBy('office:personaldata:view', z.string().nullable()),
  postalCode: protectedBy('office:personaldata:view', z.string().nullable()),
  city: z.string().nullable(),
  country: z.string().nullable(),
  notes: z.string().nullable(),
  terms: protectedBy('finance:terms:view', terms),
  aircraftCount: z.number().int(),
  openWorkOrderCount: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
  can: customerAbilities,
});
export type Customer = z.infer<typeof customer>;

export const customers = {
  list: query({
    access: 'office:customer:view',
    entity: 'customer',
    method: 'GET',
    path: '/customers',
    summary: 'List customers, newest first unless sorted otherwise.',
    input: z.strictObject({
      ...pageInput,
      kind: customerKind.optional(),
      removed: flag.optional().describe('Only those in the trash; needs office:customer:remove'),
      sort: z.enum(['name', '-name', 'createdAt', '-createdAt']).default('-createdAt'),
    }),
    output: page(customer),
    exports: { title: 'customers.title', columns: customerColumns },
  }),
  get: query({
    access: 'office:customer:view',
    entity: 'customer',
    method: 'GET',
    path: '/customers/{id}',
    summary: 'Read one customer.',
    input: z.strictObject({ id }),
    output: customer,
  }),
  create: command({
    access: 'office:customer:create',
    entity: 'customer',
    method: 'POST',
    path: '/customers',
    summary: 'Make a customer; a name and a kind are enough.',
    input: customerFacts,
    output: customer,
  }),
  update: command({
    access: 'office:customer:update',
    entity: 'customer',
    method: 'PATCH',
    path: '/customers/{id}',
    summary: 'Change a customer; with a version the change is conditional.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writable).partial().shape }),
    output: customer,
  }),
  updateTerms: command({
    access: 'finance:terms:update',
    entity: 'customer',
    method: 'PATCH',
    path: '/customers/{id}/terms',
    summary: 'Change payment terms, discount and credit limit of a customer.',
    input: z.strictObject({ id, version: version.optional(), ...terms.partial().shape, currency: currency.nullish() }),
    output: customer,
  }),
  remove: command({
    access: 'office:customer:remove',
    entity: 'customer',
    method: 'DELETE',
    path: '/customers/{id}',
    summary: 'Put a customer into the trash; not possible while they have aircraft or an open work order.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
  restore: command({
    access: 'office:customer:remove',
    entity: 'customer',
    method: 'POST',
    path: '/customers/{id}/restore',
    summary: 'Take a customer back from the trash.',
    input: z.strictObject({ id }),
    output: customer,
  }),
};
