/** The people at a customer: whom to call, and how. */
import { Textarea, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { contacts, type Contact } from '#shared/contract/office/contacts.ts';
import type { Customer } from '#shared/contract/office/customers.ts';
import { childKind, ChildrenSection } from './children-section.tsx';

const words = text.customers.contacts;
const blank = { name: '', position: '', phone: '', email: '', notes: '' };

const kind = childKind({
  words,
  icon: IconUserPlus,
  blank,
  toValues: ({ name, position, phone, email, notes }: Contact) => ({
    name,
    position: position ?? '',
    phone: phone ?? '',
    email: email ?? '',
    notes: notes ?? '',
  }),
  create: { operation: api.contacts.create, contract: contacts.create, fixed: (customerId) => ({ customerId }) },
  update: { operation: api.contacts.update, contract: contacts.update },
  list: client.contacts.list,
  useList: (customerId) => useQuery(api.contacts.list.queryOptions({ input: { customerId } })),
  useRemove: () => useMutation(api.contacts.remove.mutationOptions({ meta: { showsOwnErrors: true } })).mutateAsync,
  apart: ({ position, phone, email }) => [position, phone, email],
  details: ({ position, phone, email }) => [
    position,
    phone && (
      <a key="phone" href={`tel:${phone}`}>
        {phone}
      </a>
    ),
    email && (
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>
    ),
  ],
  Fields,
});

export const ContactsSection = ({ customer }: { customer: Customer }) => <ChildrenSection customer={customer} kind={kind} />;

function Fields({ form }: { form: OperationForm<typeof blank> }) {
  const seesPersonalData = useMay()('office:personaldata:view');
  const { fields } = words;
  return (
    <>
      <TextInput label={fields.name} autoComplete="off" {...form.field('name')} />
      <TextInput label={fields.position} autoComplete="off" {...form.field('position')} />
      {seesPersonalData && <TextInput label={fields.phone} type="tel" autoComplete="off" {...form.field('phone')} />}
      {seesPersonalData && <TextInput label={fields.email} type="email" autoComplete="off" {...form.field('email')} />}
      <Textarea label={fields.notes} minRows={2} {...form.field('notes')} />
    </>
  );
}
