/** The fields of a product or service, the same for adding and changing one. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { CurrencySelect } from '#renderer/ui/form/currency-select.tsx';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { FormSection } from '#renderer/ui/form/form-page.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import type { Product } from '#shared/contract/office/products.ts';

const { fields, kinds, ...words } = text.products;

export const blankProduct = {
  kind: 'service' as Product['kind'],
  sku: '',
  name: '',
  description: '',
  unit: 'piece',
  unitPrice: '',
  currency: '',
  taxClass: '',
};
export type ProductValues = typeof blankProduct;

export function ProductFields({ form }: { form: OperationForm<ProductValues> }) {
  const { currency: usualCurrency } = useSession().me.organisation;
  return (
    <>
      <FormSection title={words.identity}>
        <TextInput label={fields.name} {...form.field('name')} />
        <Select
          label={fields.kind}
          data={[
            { value: 'service', label: kinds.service },
            { value: 'product', label: kinds.product },
          ]}
          {...form.field('kind')}
        />
        <TextInput label={fields.sku} description={words.skuHint} spellCheck={false} {...form.field('sku')} />
        <Textarea label={fields.description} {...form.field('description')} />
      </FormSection>
      <FormSection title={words.price}>
        <DecimalInput label={fields.unitPrice} unit={form.values.currency || usualCurrency} {...form.field('unitPrice')} />
        <TextInput label={fields.unit} placeholder={words.unitHint} {...form.field('unit')} />
        <TextInput label={fields.taxClass} placeholder={words.taxHint} {...form.field('taxClass')} />
        <CurrencySelect label={fields.currency} placeholder={usualCurrency} {...form.field('currency')} required={false} />
      </FormSection>
    </>
  );
}
