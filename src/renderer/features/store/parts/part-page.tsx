/** One part: what it is, what it sells for, and what it costs those who may see that. */
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
import type { Part } from '#shared/contract/store/parts.ts';
import { identityDetails, priceDetails } from './part-details.tsx';

const words = text.parts;

export default withRecord(api.parts.get, ({ record: part }) => (
  <Page
    face="store"
    title={part.name}
    above={
      <>
        <Link to="/parts">{words.title}</Link> · <Code>{part.sku}</Code>
      </>
    }
    actions={<Actions part={part} />}
  >
    <Columns
      main={
        <>
          <Section title={words.identity}>
            <DetailList details={identityDetails(part)} />
          </Section>
          {part.description && (
            <Section title={words.fields.description}>
              <Text style={{ whiteSpace: 'pre-line' }}>{part.description}</Text>
            </Section>
          )}
        </>
      }
      side={
        <Section title={part.cost === undefined ? words.price : words.priceAndCost}>
          <DetailList details={priceDetails(part)} />
        </Section>
      }
    />
  </Page>
));

function Actions({ part }: { part: Part }) {
  const remove = useRemoval({ operation: api.parts.remove, restore: client.parts.restore, listPath: '/parts' });
  const seesAudit = useMay()('admin:audit:view');
  const { id, name, can } = part;
  return (
    <>
      {(can.remove || seesAudit) && (
        <MoreMenu label={words.more(name)}>
          <AuditItem entity="part" id={id} />
          {can.remove && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => remove(part, words.removed(name))}>
              {text.shell.remove}
            </Menu.Item>
          )}
        </MoreMenu>
      )}
      {can.update && (
        <Button component={Link} to={`/parts/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.5} />}>
          {text.shell.edit}
        </Button>
      )}
    </>
  );
}
