/** Changes a customer. */
import { useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { customers, type Customer } from '#shared/contract/office/customers.ts';
import { blankCustomer, CustomerFields, type CustomerValues } from './customer-fields.tsx';

const words = text.customers;

const toValues = (customer: Customer): CustomerValues => ({
  name: customer.name,
  kind: customer.kind,
  email: customer.email ?? '',
  phone: customer.phone ?? '',
  taxNumber: customer.taxNumber ?? '',
  street: customer.street ?? '',
  postalCode: customer.postalCode ?? '',
  city: customer.city ?? '',
  country: customer.country ?? '',
  notes: customer.notes ?? '',
});

export default withRecord(api.customers.get, ({ record }) => {
  const navigate = useNavigate();
  const ownPage = `/customers/${record.id}`;
  const form = useOperationForm({
    operation: api.customers.update,
    contract: customers.update,
    initial: blankCustomer,
    edits: { record, toValues, reread: () => client.customers.get({ id: record.id }) },
    onDone: async ({ name }) => {
      toastDone(words.saved(name));
      await navigate(ownPage, { replace: true });
    },
  });
  return (
    <FormPage face="office" title={record.name} form={form} action={text.forms.save} cancelTo={ownPage} labels={words.fields}>
      <CustomerFields form={form} />
    </FormPage>
  );
});
