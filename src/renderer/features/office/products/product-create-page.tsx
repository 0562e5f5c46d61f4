/** Adds a product or service to the catalogue. */
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { products } from '#shared/contract/office/products.ts';
import { blankProduct, ProductFields } from './product-fields.tsx';

const words = text.products;

export default function ProductCreatePage() {
  const navigate = useNavigate();
  const form = useOperationForm({
    operation: api.products.create,
    contract: products.create,
    initial: blankProduct,
    onDone: async ({ id, name }) => {
      toastDone(words.created(name));
      await navigate(`/products/${id}`, { replace: true });
    },
  });
  return (
    <FormPage face="office" title={words.newOne} form={form} action={words.create} cancelTo="/products" labels={words.fields}>
      <ProductFields form={form} />
    </FormPage>
  );
}
