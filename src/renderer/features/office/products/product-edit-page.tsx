/** Changes a product or service. */
import { useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { products, type Product } from '#shared/contract/office/products.ts';
import { blankProduct, ProductFields, type ProductValues } from './product-fields.tsx';

const words = text.products;

const toValues = (product: Product): ProductValues => ({
  kind: product.kind,
  sku: product.sku,
  name: product.name,
  description: product.description ?? '',
  unit: product.unit,
  unitPrice: product.unitPrice,
  currency: product.currency,
  taxClass: product.taxClass ?? '',
});

/** Values as a conflict shows them. */
const show = (field: string, value: unknown): string => (field === 'kind' ? words.kinds[value as Product['kind']] : String(value));

export default withRecord(api.products.get, ({ record }) => {
  const navigate = useNavigate();
  const ownPage = `/products/${record.id}`;
  const form = useOperationForm({
    operation: api.products.update,
    contract: products.update,
    initial: blankProduct,
    edits: { record, toValues, reread: () => client.products.get({ id: record.id }) },
    onDone: async ({ name }) => {
      toastDone(words.saved(name));
      await navigate(ownPage, { replace: true });
    },
  });
  return (
    <FormPage face="office" title={record.name} form={form} action={text.forms.save} cancelTo={ownPage} labels={words.fields} show={show}>
      <ProductFields form={form} />
    </FormPage>
  );
});
