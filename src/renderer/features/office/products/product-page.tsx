/** One product or service: what it is and what it sells for. */
import { Button, Menu, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { AuditItem } from '#renderer/records/audit-item.tsx';
import { Code } from '#renderer/ui/values/code.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { useRemoval } from '#renderer/ui/actions/use-removal.ts';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import type { Product } from '#shared/contract/office/products.ts';
import { identityDetails, priceDetails } from './product-details.tsx';

const words = text.products;

export default withRecord(api.products.get, ({ record: product }) => (
  <Page
    face="office"
    title={product.name}
    above={
      <>
        <Link to="/products">{words.title}</Link> · <Code>{product.sku}</Code>
      </>
    }
    actions={<Actions product={product} />}
  >
    <Columns
      main={
        <>
          <Section title={words.price}>
            <DetailList details={priceDetails(product)} />
          </Section>
          {product.description && (
            <Section title={words.fields.description}>
              <Text style={{ whiteSpace: 'pre-line' }}>{product.description}</Text>
            </Section>
          )}
        </>
      }
      side={
        <Section title={words.identity}>
          <DetailList details={identityDetails(product)} />
        </Section>
      }
    />
  </Page>
));

function Actions({ product }: { product: Product }) {
  const remove = useRemoval({ operation: api.products.remove, restore: client.products.restore, listPath: '/products' });
  const seesAudit = useMay()('admin:audit:view');
  const { id, name, can } = product;
  return (
    <>
      {(can.remove || seesAudit) && (
        <MoreMenu label={words.more(name)}>
          <AuditItem entity="product" id={id} />
          {can.remove && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => remove(product, words.removed(name))}>
              {text.shell.remove}
            </Menu.Item>
          )}
        </MoreMenu>
      )}
      {can.update && (
        <Button component={Link} to={`/products/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.5} />}>
          {text.shell.edit}
        </Button>
      )}
    </>
  );
}
