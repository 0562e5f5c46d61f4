/** What can be done with a customer; what cannot be done says why. */
import { Button, Menu } from '@mantine/core';
import { IconCoins, IconInbox, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { AuditItem } from '#renderer/records/audit-item.tsx';
import { MenuWords } from '#renderer/ui/actions/menu-words.tsx';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';
import { useRemoval } from '#renderer/ui/actions/use-removal.ts';
import type { Customer } from '#shared/contract/office/customers.ts';
import { TermsDialogue } from './terms-dialogue.tsx';

const words = text.customers;

export function CustomerActions({ customer }: { customer: Customer }) {
  const may = useMay();
  const mayRemove = may('office:customer:remove');
  const [changesTerms, setChangesTerms] = useState(false);
  const remove = useRemoval({ operation: api.customers.remove, restore: client.customers.restore, listPath: '/customers' });
  const { id, name, can, aircraftCount, openWorkOrderCount } = customer;
  return (
    <>
      {(mayRemove || can.updateTerms || may('admin:audit:view')) && (
        <MoreMenu label={words.more(name)}>
          <AuditItem entity="customer" id={id} />
          {can.updateTerms && (
            <Menu.Item leftSection={<IconCoins size={16} stroke={1.5} />} onClick={() => setChangesTerms(true)}>
              {words.termsForm.edit}
            </Menu.Item>
          )}
          {mayRemove && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} disabled={!can.remove} onClick={() => remove(customer, words.removed(name))}>
              <MenuWords label={text.shell.remove} because={!can.remove && words.inTheWay(aircraftCount, openWorkOrderCount)} />
            </Menu.Item>
          )}
        </MoreMenu>
      )}
      {can.update && (
        <Button variant="default" component={Link} to={`/customers/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.5} />}>
          {text.shell.edit}
        </Button>
      )}
      {can.createWorkOrder && (
        <Button component={Link} to={`/intake?customer=${id}`} leftSection={<IconInbox size={16} stroke={1.5} />}>
          {words.takeIn}
        </Button>
      )}
      {changesTerms && <TermsDialogue customer={customer} onClosed={() => setChangesTerms(false)} />}
    </>
  );
}
