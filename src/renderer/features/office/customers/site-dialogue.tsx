/** Adds a site to a customer, or changes one. */
import { Textarea, TextInput } from '@mantine/core';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { CountrySelect } from './country-select.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm, type OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { sites, type Site } from '#shared/contract/office/contacts.ts';
import { rereadFrom } from './reread-child.ts';

const { fields, ...words } = text.customers.sites;

const blank = { name: '', street: '', postalCode: '', city: '', country: '', notes: '' };
type Values = typeof blank;

const toValues = ({ name, street, postalCode, city, country, notes }: Site): Values => ({
  name,
  street: street ?? '',
  postalCode: postalCode ?? '',
  city: city ?? '',
  country: country ?? '',
  notes: notes ?? '',
});

export function NewSiteDialogue({ customerId, onClosed }: { customerId: string; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.sites.create,
    contract: sites.create,
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

export function ChangeSiteDialogue({ site, onClosed }: { site: Site; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.sites.update,
    contract: sites.update,
    initial: blank,
    edits: { record: site, toValues, reread: rereadFrom(client.sites.list, site) },
    onDone: ({ name }) => {
      toastDone(words.saved(name));
      dialogue.close();
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.edit(site.name)} form={form} action={text.forms.save} labels={fields}>
      <Fields form={form} />
    </FormDialogue>
  );
}

function Fields({ form }: { form: OperationForm<Values> }) {
  const seesPersonalData = useMay()('office:personaldata:view');
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
