/** The places a customer flies from, and how to get there. */
import { Textarea, TextInput } from '@mantine/core';
import { IconMapPinPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { sites, type Site } from '#shared/contract/office/contacts.ts';
import type { Customer } from '#shared/contract/office/customers.ts';
import { childKind, ChildrenSection } from './children-section.tsx';
import { countryName, CountrySelect } from './country-select.tsx';

const words = text.customers.sites;
const blank = { name: '', street: '', postalCode: '', city: '', country: '', notes: '' };

const kind = childKind({
  words,
  icon: IconMapPinPlus,
  blank,
  toValues: ({ name, street, postalCode, city, country, notes }: Site) => ({
    name,
    street: street ?? '',
    postalCode: postalCode ?? '',
    city: city ?? '',
    country: country ?? '',
    notes: notes ?? '',
  }),
  create: { operation: api.sites.create, contract: sites.create, fixed: (customerId) => ({ customerId }) },
  update: { operation: api.sites.update, contract: sites.update },
  list: client.sites.list,
  useList: (customerId) => useQuery(api.sites.list.queryOptions({ input: { customerId } })),
  useRemove: () => useMutation(api.sites.remove.mutationOptions({ meta: { showsOwnErrors: true } })).mutateAsync,
  apart: ({ city, street }) => [city, street],
  details: ({ street, postalCode, city, country }) => [street, [postalCode, city].filter(Boolean).join(' '), country && countryName(country)],
  Fields,
});

export const SitesSection = ({ customer }: { customer: Customer }) => <ChildrenSection customer={customer} kind={kind} />;

function Fields({ form }: { form: OperationForm<typeof blank> }) {
  const seesPersonalData = useMay()('office:personaldata:view');
  const { fields } = words;
  return (
    <>
      <TextInput label={fields.name} autoComplete="off" {...form.field('name')} />
      {seesPersonalData && <TextInput label={fields.street} autoComplete="off" {...form.field('street')} />}
      {seesPersonalData && <TextInput label={fields.postalCode} autoComplete="off" {...form.field('postalCode')} />}
      <TextInput label={fields.city} autoComplete="off" {...form.field('city')} />
      <CountrySelect label={fields.country} {...form.field('country')} />
      <Textarea label={fields.notes} minRows={2} {...form.field('notes')} />
    </>
  );
}
