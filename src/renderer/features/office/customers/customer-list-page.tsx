/** The list of customers. */
import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { Filter } from '#renderer/ui/list/list.ts';
import { useTrashView } from '#renderer/ui/list/use-trash-view.tsx';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import type { Customer } from '#shared/contract/office/customers.ts';
import { customerColumns } from '#shared/lists/customers.ts';
import { CustomerFacts } from './customer-facts.tsx';

const words = text.customers;
const pathOf = ({ id }: Customer) => `/customers/${id}`;

const columns = columnsOf(customerColumns, { first: ['name', 'city'], second: ['kind', 'number', 'openWorkOrders'] }, [
  {
    key: 'name',
    width: 220,
    grow: true,
    sort: 'name',
    cell: (customer) => (
      <Link to={pathOf(customer)} tabIndex={-1}>
        {customer.name}
      </Link>
    ),
  },
  { key: 'number', width: 110, cell: ({ number }) => <Code>{number}</Code> },
  { key: 'openWorkOrders', width: 120, align: 'end', cell: ({ openWorkOrderCount }) => <Quantity value={openWorkOrderCount} /> },
  { key: 'aircraft', width: 100, align: 'end', cell: ({ aircraftCount }) => <Quantity value={aircraftCount} /> },
  { key: 'city', width: 160, cell: ({ city }) => city },
  { key: 'kind', width: 110, cell: ({ kind }) => words.kinds[kind] },
  { key: 'createdAt', width: 140, sort: 'createdAt', cell: ({ createdAt }) => <DateText at={createdAt} as="day" /> },
  { key: 'phone', width: 160, optional: true, cell: ({ phone }) => phone },
  { key: 'email', width: 220, optional: true, cell: ({ email }) => email },
]);

const filters: readonly Filter[] = [
  {
    kind: 'choice',
    key: 'kind',
    label: words.fields.kind,
    choices: [
      { value: 'company', label: words.kinds.company },
      { value: 'person', label: words.kinds.person },
    ],
  },
];

export default function CustomerListPage() {
  const may = useMay();
  const trash = useTrashView({ mayRemove: may('office:customer:remove'), restore: api.customers.restore, filters });
  const newCustomer = may('office:customer:create') && (
    <Button component={Link} to="/customers/new" leftSection={<IconUserPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  return (
    <ListPage
      name="customers"
      face="office"
      title={words.title}
      list={api.customers.list}
      columns={columns}
      filters={trash.filters}
      views={trash.views}
      selectionActions={trash.actions}
      usualSort="-createdAt"
      pathOf={pathOf}
      preview={(customer) => <CustomerFacts customer={customer} />}
      actions={newCustomer}
      empty={
        <EmptyState icon={IconUsers} title={words.empty.title} body={words.empty.body}>
          {newCustomer}
        </EmptyState>
      }
    />
  );
}
