/** The parts list. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPackages, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { useTrashView } from '#renderer/ui/list/use-trash-view.tsx';
import { UnitPrice } from '#renderer/ui/values/numbers.tsx';
import type { Part } from '#shared/contract/store/parts.ts';
import { partColumns } from '#shared/lists/parts.ts';
import { categoryFilter } from './category-filter.ts';
import { identityDetails, priceDetails } from './part-details.tsx';

const words = text.parts;
const pathOf = ({ id }: Part) => `/parts/${id}`;

const columns = columnsOf(partColumns, { first: ['name', 'price'], second: ['sku', 'category', 'manufacturer'] }, [
  {
    key: 'name',
    width: 220,
    grow: true,
    sort: 'name',
    cell: (part) => (
      <Link to={pathOf(part)} tabIndex={-1}>
        {part.name}
      </Link>
    ),
  },
  { key: 'sku', width: 150, sort: 'sku', cell: ({ sku }) => <Code>{sku}</Code> },
  { key: 'price', width: 110, align: 'end', cell: ({ unitPrice, currency }) => <UnitPrice value={unitPrice} currency={currency} /> },
  { key: 'cost', width: 110, align: 'end', cell: ({ cost }) => cost && <UnitPrice value={cost.unitCost} currency={cost.currency} /> },
  { key: 'unit', width: 90, cell: ({ unit }) => unit },
  { key: 'category', width: 150, cell: ({ category }) => category },
  { key: 'manufacturer', width: 150, cell: ({ manufacturer }) => manufacturer },
  { key: 'mpn', width: 160, cell: ({ mpn }) => <Code>{mpn}</Code> },
  { key: 'serialised', width: 90, optional: true, cell: ({ serialised }) => (serialised ? text.shell.yes : text.shell.no) },
  { key: 'createdAt', width: 140, optional: true, sort: 'createdAt', cell: ({ createdAt }) => <DateText at={createdAt} as="day" /> },
]);
const filters = [categoryFilter];

export default function PartListPage() {
  const may = useMay();
  const trash = useTrashView({ mayRemove: may('inventory:part:remove'), restore: api.parts.restore, filters });
  const newPart = may('inventory:part:create') && (
    <Button component={Link} to="/parts/new" leftSection={<IconPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  return (
    <ListPage
      name="parts"
      face="store"
      title={words.title}
      list={api.parts.list}
      columns={columns}
      filters={trash.filters}
      views={trash.views}
      selectionActions={trash.actions}
      usualSort="name"
      pathOf={pathOf}
      preview={(part) => <PartPreview part={part} />}
      actions={newPart}
      empty={
        <EmptyState icon={IconPackages} title={words.empty.title} body={words.empty.body}>
          {newPart}
        </EmptyState>
      }
    />
  );
}

function PartPreview({ part }: { part: Part }) {
  return (
    <Stack gap={20}>
      <Title order={2}>{part.name}</Title>
      {part.description && <Text style={{ whiteSpace: 'pre-line' }}>{part.description}</Text>}
      <DetailList details={[...priceDetails(part), ...identityDetails(part)]} />
    </Stack>
  );
}
