/** One customer: how to reach them, terms, notes. */
import { Button, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/app/text/text.ts';
import { Code } from '#renderer/ui/code.tsx';
import { ConfirmOnce } from '#renderer/ui/confirm-once.tsx';
import { DetailList } from '#renderer/ui/detail-list.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Columns, Section } from '#renderer/ui/section.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { withRecord } from '#renderer/ui/with-record.tsx';
import type { Customer } from '#shared/contract/customers.ts';
import { contactDetails, summaryDetails, termDetails } from './customer-facts.tsx';

const words = text.customers;

export default withRecord(api.customers.get, ({ record: customer }) => {
  const terms = termDetails(customer);
  return (
    <Page
      face="office"
      title={customer.name}
      above={
        <>
          <Link to="/customers">{words.title}</Link> · <Code>{customer.number}</Code>
        </>
      }
      actions={<Actions customer={customer} />}
    >
      <Columns
        main={
          <>
            <Section title={words.contact}>
              <DetailList details={contactDetails(customer)} />
            </Section>
            {customer.notes && (
              <Section title={words.fields.notes}>
                <Text style={{ whiteSpace: 'pre-line' }}>{customer.notes}</Text>
              </Section>
            )}
          </>
        }
        side={
          <>
            <Section title={words.one}>
              <DetailList details={summaryDetails(customer)} />
            </Section>
            {terms.length > 0 && (
              <Section title={words.terms}>
                <DetailList details={terms} />
              </Section>
            )}
          </>
        }
      />
    </Page>
  );
});

function Actions({ customer: { id, version, name, can } }: { customer: Customer }) {
  const navigate = useNavigate();
  const { mutateAsync: remove } = useMutation(api.customers.remove.mutationOptions({ meta: { showsOwnErrors: true } }));

  async function confirmed() {
    await remove({ id, version });
    toastDone(words.removed(name));
    await navigate('/customers', { replace: true });
  }

  return (
    <>
      {can.remove && (
        <ConfirmOnce title={words.removeTitle(name)} body={words.removeBody} action={words.removeAction} onConfirm={confirmed}>
          {(ask) => (
            <Button variant="default" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={ask}>
              {text.shell.remove}
            </Button>
          )}
        </ConfirmOnce>
      )}
      {can.update && (
        <Button component={Link} to={`/customers/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.5} />}>
          {text.shell.edit}
        </Button>
      )}
    </>
  );
}
