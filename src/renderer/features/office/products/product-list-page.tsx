/** The list of products and services. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconTag } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { Filter, ListView } from '#renderer/ui/list/list.ts';
import { useTrashView } from '#renderer/ui/list/use-trash-view.tsx';
import { UnitPrice } from '#renderer/ui/values/numbers.tsx';
import type { Product } from '#shared/contract/office/products.ts';
import { productColumns } from '#shared/lists/products.ts';
import { identityDetails, priceDetails } from './product-details.tsx';

const words = text.products;
const { fields, kinds } = words;
const pathOf = ({ id }: Product) => `/products/${id}`;

const columns = columnsOf(productColumns, { first: ['name', 'price'], second: ['sku', 'unit', 'kind'] }, [
  {
    key: 'name',
    width: 220,
    grow: true,
    sort: 'name',
    cell: (product) => (
      <Link to={pathOf(product)} tabIndex={-1}>
        {product.name}
      </Link>
    ),
  },
  { key: 'sku', width: 150, sort: 'sku', cell: ({ sku }) => <Code>{sku}</Code> },
  { key: 'price', width: 120, align: 'end', cell: ({ unitPrice, currency }) => <UnitPrice value={unitPrice} currency={currency} /> },
  { key: 'unit', width: 100, cell: ({ unit }) => unit },
  { key: 'kind', width: 110, cell: ({ kind }) => kinds[kind] },
  { key: 'taxClass', width: 130, cell: ({ taxClass }) => taxClass },
]);

const filters: readonly Filter[] = [
  { kind: 'choice', key: 'kind', label: fields.kind, choices: (['service', 'product'] as const).map((value) => ({ value, label: kinds[value] })) },
];
const views: readonly ListView[] = [
  { label: text.lists.trash.everything, query: '' },
  { label: words.views.services, query: 'kind=service' },
  { label: words.views.products, query: 'kind=product' },
];

export default function ProductListPage() {
  const mayManage = useMay()('office:product:manage');
  const trash = useTrashView({ mayRemove: mayManage, restore: api.products.restore, filters, views });
  const newProduct = mayManage && (
    <Button component={Link} to="/products/new" leftSection={<IconPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  return (
    <ListPage
      name="products"
      face="office"
      title={words.title}
      list={api.products.list}
      columns={columns}
      filters={trash.filters}
      views={trash.views}
      selectionActions={trash.actions}
      usualSort="name"
      pathOf={pathOf}
      preview={(product) => <ProductPreview product={product} />}
      actions={newProduct}
      empty={
        <EmptyState icon={IconTag} title={words.empty.title} body={words.empty.body}>
          {newProduct}
        </EmptyState>
      }
    />
  );
}

function ProductPreview({ product }: { product: Product }) {
  return (
    <Stack gap={20}>
      <Title order={2}>{product.name}</Title>
      {product.description && <Text style={{ whiteSpace: 'pre-line' }}>{product.description}</Text>}
      <DetailList details={[...priceDetails(product), ...identityDetails(product)]} />
    </Stack>
  );
}
