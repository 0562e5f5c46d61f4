/** Makes a customer. */
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { customers } from '#shared/contract/office/customers.ts';
import { blankCustomer, CustomerFields } from './customer-fields.tsx';

const words = text.customers;

export default function CustomerCreatePage() {
  const navigate = useNavigate();
  const form = useOperationForm({
    operation: api.customers.create,
    contract: customers.create,
    initial: blankCustomer,
    onDone: async ({ id, name }) => {
      toastDone(words.created(name));
      await navigate(`/customers/${id}`, { replace: true });
    },
  });
  return (
    <FormPage face="office" title={words.newOne} form={form} action={words.create} cancelTo="/customers" labels={words.fields}>
      <CustomerFields form={form} />
    </FormPage>
  );
}
