/** Adds a contact to a customer, or changes one. */
import { Textarea, TextInput } from '@mantine/core';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm, type OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { contacts, type Contact } from '#shared/contract/office/contacts.ts';
import { rereadFrom } from './reread-child.ts';

const { fields, ...words } = text.customers.contacts;

const blank = { name: '', position: '', phone: '', email: '', notes: '' };
type Values = typeof blank;

const toValues = ({ name, position, phone, email, notes }: Contact): Values => ({
  name,
  position: position ?? '',
  phone: phone ?? '',
  email: email ?? '',
  notes: notes ?? '',
});

export function NewContactDialogue({ customerId, onClosed }: { customerId: string; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.contacts.create,
    contract: contacts.create,
    initial: blank,
    fixed: { customerId },
    onDone: ({ name }) => {
      toastDone(words.saved(name));
      dialogue.close();
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.add} form={form} action={words.add} labels={fields}>
      <Fields form={form} />
    </FormDialogue>
  );
}

export function ChangeContactDialogue({ contact, onClosed }: { contact: Contact; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.contacts.update,
    contract: contacts.update,
    initial: blank,
    edits: { record: contact, toValues, reread: rereadFrom(client.contacts.list, contact) },
    onDone: ({ name }) => {
      toastDone(words.saved(name));
      dialogue.close();
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.edit(contact.name)} form={form} action={text.forms.save} labels={fields}>
      <Fields form={form} />
    </FormDialogue>
  );
}

function Fields({ form }: { form: OperationForm<Values> }) {
  const seesPersonalData = useMay()('office:personaldata:view');
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
