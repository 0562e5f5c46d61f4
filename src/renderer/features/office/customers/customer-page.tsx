/** One customer: how to reach them, what is theirs, what was done for them, and their terms. */
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { CustomerActions } from './customer-actions.tsx';
import { CustomerAircraft } from './customer-aircraft.tsx';
import { contactDetails, summaryDetails, termDetails } from './customer-facts.tsx';
import { CustomerOrders } from './customer-orders.tsx';
import { SitesSection } from './sites-section.tsx';

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
      actions={<CustomerActions customer={customer} />}
    >
      <Columns
        main={
          <>
            <CustomerAircraft customer={customer} />
            <CustomerOrders customerId={customer.id} />
            <ContactsSection customer={customer} />
            <SitesSection customer={customer} />
          </>
        }
        side={
          <>
            <Section title={words.contact}>
              <DetailList details={contactDetails(customer)} />
            </Section>
            {customer.notes && (
              <Section title={words.fields.notes}>
                <Text style={{ whiteSpace: 'pre-line' }}>{customer.notes}</Text>
              </Section>
            )}
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
