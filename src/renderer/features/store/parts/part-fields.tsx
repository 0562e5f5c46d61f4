/** The fields of a part, the same for adding and changing one. */
import { Autocomplete, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { CurrencySelect } from '#renderer/ui/form/currency-select.tsx';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { FormSection } from '#renderer/ui/form/form-page.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { categoriesInUse } from './category-filter.ts';

const { fields, ...words } = text.parts;

export const blankPart = {
  sku: '',
  name: '',
  description: '',
  manufacturer: '',
  mpn: '',
  category: '',
  unit: 'piece',
  unitPrice: '',
  currency: '',
  serialised: false,
  cost: null as { unitCost: string } | null,
};
export type PartValues = typeof blankPart;

interface PartFieldsProps {
  form: OperationForm<PartValues>;
  /** Whether this person may write what the part costs. */
  withCost: boolean;
}

export function PartFields({ form, withCost }: PartFieldsProps) {
  const { currency: usualCurrency } = useSession().me.organisation;
  const { data: categories = [] } = useQuery({ queryKey: ['part-categories'], queryFn: categoriesInUse });
  const currency = form.values.currency || usualCurrency;
  const cost = form.field('cost');
  return (
    <>
      <FormSection title={words.identity}>
        <TextInput label={fields.name} {...form.field('name')} />
        <TextInput label={fields.sku} description={words.skuHint} autoCapitalize="characters" spellCheck={false} {...form.field('sku')} />
        <Autocomplete label={fields.category} data={categories} {...form.field('category')} />
        <TextInput label={fields.manufacturer} {...form.field('manufacturer')} />
        <TextInput label={fields.mpn} spellCheck={false} {...form.field('mpn')} />
        <TextInput label={fields.unit} description={words.unitHint} {...form.field('unit')} />
        <Textarea label={fields.description} {...form.field('description')} />
        <Checkbox data-wide label={words.serialisedHint} {...form.field('serialised', { type: 'checkbox' })} required={false} />
      </FormSection>
      <FormSection title={withCost ? words.priceAndCost : words.price}>
        <DecimalInput label={fields.unitPrice} description={words.priceHint} unit={currency} {...form.field('unitPrice')} />
        {withCost && (
          <DecimalInput
            label={fields.cost}
            description={words.costHint}
            unit={currency}
            {...cost}
            value={form.values.cost?.unitCost ?? ''}
            onChange={(unitCost) => form.set('cost', unitCost === '' ? null : { unitCost })}
          />
        )}
        <CurrencySelect label={fields.currency} placeholder={usualCurrency} {...form.field('currency')} required={false} />
      </FormSection>
    </>
  );
}
