/** Changes the terms of a customer: when they pay, what they are let off, how much they may owe. */
import { NumberInput, SimpleGrid } from '@mantine/core';
import { api, client } from '#renderer/api/client.ts';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { CurrencySelect } from '#renderer/ui/form/currency-select.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { MinorInput } from '#renderer/ui/form/minor-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { customers, type Customer } from '#shared/contract/office/customers.ts';

const { fields, ...words } = text.customers.termsForm;

const blank = { paymentDays: '' as number | '', discountPercent: '' as number | '', creditLimitMinor: '' as number | '', currency: '' };

const toValues = ({ terms }: Customer): typeof blank => ({
  paymentDays: terms?.paymentDays ?? '',
  discountPercent: terms?.discountPercent ?? '',
  creditLimitMinor: terms?.creditLimitMinor ?? '',
  currency: terms?.currency ?? '',
});

export function TermsDialogue({ customer, onClosed }: { customer: Customer; onClosed: () => void }) {
  const dialogue = useDialogue();
  const { currency: usualCurrency } = useSession().me.organisation;
  const form = useOperationForm({
    operation: api.customers.updateTerms,
    contract: customers.updateTerms,
    initial: blank,
    edits: { record: customer, toValues, reread: () => client.customers.get({ id: customer.id }) },
    onDone: ({ name }) => {
      toastDone(words.saved(name));
      dialogue.close();
    },
  });

  /** A limit means nothing without its currency. */
  function changeLimit(limit: number | '') {
    form.set('creditLimitMinor', limit);
    if (limit !== '' && form.values.currency === '') form.set('currency', usualCurrency);
  }

  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.title(customer.name)} form={form} action={text.forms.save} labels={fields}>
      <SimpleGrid cols={2}>
        <NumberInput label={fields.paymentDays} hideControls allowDecimal={false} allowNegative={false} {...form.field('paymentDays')} />
        <NumberInput label={fields.discountPercent} suffix=" %" hideControls allowNegative={false} decimalScale={2} {...form.field('discountPercent')} />
        <MinorInput
          label={fields.creditLimitMinor}
          currency={form.values.currency || usualCurrency}
          {...form.field('creditLimitMinor')}
          onChange={changeLimit}
        />
        <CurrencySelect label={fields.currency} clearable {...form.field('currency')} />
      </SimpleGrid>
    </FormDialogue>
  );
}
