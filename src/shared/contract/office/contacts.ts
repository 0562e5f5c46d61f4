/** Contacts and sites: the people at a customer, and the places its aircraft fly from. */
import { z } from 'zod';
import { country, done, email, id, instant, line, phone, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { protectedBy } from '../protected-fields.ts';

const personal = <Schema extends z.ZodType>(schema: Schema) => protectedBy('office:personaldata:view', schema);

const writableContact = {
  name: line(200),
  position: line(100).nullish().describe('What the person does there, such as chief pilot'),
  email: email.nullish(),
  phone: phone.nullish(),
  notes: prose(2000).nullish(),
};

export const contact = z.object({
  id,
  version,
  customerId: id,
  name: z.string(),
  position: z.string().nullable(),
  email: personal(z.string().nullable()),
  phone: personal(z.string().nullable()),
  notes: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type Contact = z.infer<typeof contact>;

const writableSite = {
  name: line(200).describe('What the customer calls the site'),
  street: line(200).nullish(),
  postalCode: line(20).nullish(),
  city: line(100).nullish(),
  country: country.nullish(),
  notes: prose(2000).nullish().describe('How to get there and in'),
};

export const site = z.object({
  id,
  version,
  customerId: id,
  name: z.string(),
  street: personal(z.string().nullable()),
  postalCode: personal(z.string().nullable()),
  city: z.string().nullable(),
  country: z.string().nullable(),
  notes: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type Site = z.infer<typeof site>;

const ofCustomer = z.strictObject({ customerId: id });
const oneRecord = z.strictObject({ id, version: version.optional() });

export const contacts = {
  list: query({
    access: 'office:customer:view',
    entity: 'contact',
    method: 'GET',
    path: '/customers/{customerId}/contacts',
    summary: 'List the contacts of a customer by name.',
    input: ofCustomer,
    output: z.object({ items: z.array(contact) }),
  }),
  create: command({
    access: 'office:customer:update',
    entity: 'contact',
    method: 'POST',
    path: '/customers/{customerId}/contacts',
    summary: 'Add a contact to a customer.',
    input: z.strictObject({ customerId: id, ...writableContact }),
    output: contact,
  }),
  update: command({
    access: 'office:customer:update',
    entity: 'contact',
    method: 'PATCH',
    path: '/contacts/{id}',
    summary: 'Change a contact; with a version the change is conditional.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writableContact).partial().shape }),
    output: contact,
  }),
  remove: command({
    access: 'office:customer:update',
    entity: 'contact',
    method: 'DELETE',
    path: '/contacts/{id}',
    summary: 'Remove a contact from its customer.',
    input: oneRecord,
    output: done,
  }),
};

export const sites = {
  list: query({
    access: 'office:customer:view',
    entity: 'site',
    method: 'GET',
    path: '/customers/{customerId}/sites',
    summary: 'List the sites of a customer by name.',
    input: ofCustomer,
    output: z.object({ items: z.array(site) }),
  }),
  create: command({
    access: 'office:customer:update',
    entity: 'site',
    method: 'POST',
    path: '/customers/{customerId}/sites',
    summary: 'Add a site to a customer.',
    input: z.strictObject({ customerId: id, ...writableSite }),
    output: site,
  }),
  update: command({
    access: 'office:customer:update',
    entity: 'site',
    method: 'PATCH',
    path: '/sites/{id}',
    summary: 'Change a site; with a version the change is conditional.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writableSite).partial().shape }),
    output: site,
  }),
  remove: command({
    access: 'office:customer:update',
    entity: 'site',
    method: 'DELETE',
    path: '/sites/{id}',
    summary: 'Remove a site from its customer.',
    input: oneRecord,
    output: done,
  }),
};
