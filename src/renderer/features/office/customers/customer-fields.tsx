/** The fields of a customer, the same for making and changing one. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { CountrySelect } from './country-select.tsx';
import { FormSection } from '#renderer/ui/form/form-page.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import type { Customer } from '#shared/contract/office/customers.ts';

const { fields, kinds, ...words } = text.customers;

export const blankCustomer = {
  name: '',
  kind: 'company' as Customer['kind'],
  email: '',
  phone: '',
  taxNumber: '',
  street: '',
  postalCode: '',
  city: '',
  country: '',
  notes: '',
};
export type CustomerValues = typeof blankCustomer;

export function CustomerFields({ form }: { form: OperationForm<CustomerValues> }) {
  const seesPersonalData = useMay()('office:personaldata:view');
  return (
    <>
      <FormSection title={words.one}>
        <TextInput label={fields.name} {...form.field('name')} />
        <Select
          label={fields.kind}
          data={[
            { value: 'company', label: kinds.company },
            { value: 'person', label: kinds.person },
          ]}
          {...form.field('kind')}
        />
        {seesPersonalData && <TextInput label={fields.taxNumber} {...form.field('taxNumber')} />}
      </FormSection>
      {seesPersonalData && (
        <FormSection title={words.contact}>
          <TextInput label={fields.phone} type="tel" {...form.field('phone')} />
          <TextInput label={fields.email} type="email" {...form.field('email')} />
        </FormSection>
      )}
      <FormSection title={words.address}>
        {seesPersonalData && <TextInput label={fields.street} {...form.field('street')} />}
        {seesPersonalData && <TextInput label={fields.postalCode} {...form.field('postalCode')} />}
        <TextInput label={fields.city} {...form.field('city')} />
        <CountrySelect label={fields.country} {...form.field('country')} />
      </FormSection>
      <FormSection title={fields.notes}>
        <Textarea label={words.notesHint} {...form.field('notes')} />
      </FormSection>
    </>
  );
}
