/** The columns of the list of customers. */
import { listColumns } from '../contract/list-columns.ts';
import type { Customer } from '../contract/office/customers.ts';

export const customerColumns = listColumns<Customer>()({
  name: { label: 'customers.fields.name', as: 'text', value: ({ name }) => name },
  number: { label: 'customers.fields.number', as: 'text', value: ({ number }) => number },
  openWorkOrders: { label: 'customers.fields.openWorkOrders', as: 'number', value: ({ openWorkOrderCount }) => openWorkOrderCount },
  aircraft: { label: 'customers.fields.aircraft', as: 'number', value: ({ aircraftCount }) => aircraftCount },
  city: { label: 'customers.fields.city', as: 'text', value: ({ city }) => city },
  kind: { label: 'customers.fields.kind', as: 'word', words: 'customers.kinds', value: ({ kind }) => kind },
  createdAt: { label: 'customers.fields.createdAt', as: 'day', value: ({ createdAt }) => createdAt },
  phone: { label: 'customers.fields.phone', as: 'text', needs: 'office:personaldata:view', value: ({ phone }) => phone },
  email: { label: 'customers.fields.email', as: 'text', needs: 'office:personaldata:view', value: ({ email }) => email },
});
