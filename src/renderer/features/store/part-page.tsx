/** One part: what it is, what it sells for, and what it costs those who may see that. */
import { Button, Menu, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/app/text/text.ts';
import { AuditItem } from '#renderer/ui/audit-item.tsx';
import { Code } from '#renderer/ui/code.tsx';
import { DetailList } from '#renderer/ui/detail-list.tsx';
import { MoreMenu } from '#renderer/ui/more-menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Columns, Section } from '#renderer/ui/section.tsx';
import { useRemoval } from '#renderer/ui/use-removal.ts';
import { withRecord } from '#renderer/ui/with-record.tsx';
import type { Part } from '#shared/contract/parts.ts';
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
