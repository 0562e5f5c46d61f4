/** Who brings the aircraft: found by typing, or new with what the counter needs. */
import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { focusHere } from '#renderer/ui/actions/focus-here.ts';
import { customerChoices } from '#renderer/records/record-choices.ts';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { Customer } from '#shared/contract/office/customers.ts';
import { blankCustomer } from './draft.ts';
import { FindInstead } from './find-instead.tsx';
import { FindOrNew } from './find-or-new.tsx';
import type { IntakePart } from './intake-part.ts';
import classes from './intake.module.css';

const { fields, ...words } = text.intake;
const { kinds } = text.customers;

export function CustomerPart({ values: { customerId, newCustomer, signedBy }, set, fault, startsHere = false }: IntakePart) {
  const [cameBack, setCameBack] = useState(false);
  const mayMake = useMay()('office:customer:create');
  function findInstead() {
    setCameBack(true);
    set({ newCustomer: null });
  }

  if (newCustomer) {
    const change = (changes: Partial<typeof newCustomer>) => set({ newCustomer: { ...newCustomer, ...changes } });
    return (
      <Section title={words.who} actions={<FindInstead onClick={findInstead} />}>
        <div className={classes.fields}>
          <TextInput
            label={fields.name}
            required
            ref={focusHere}
            value={newCustomer.name}
            error={fault('customer.name')}
            onChange={({ currentTarget: { value: name } }) => change({ name })}
          />
          <div>
            <Text component="span" className={classes.label}>
              {fields.kind}
            </Text>
            <SegmentedControl<Customer['kind']>
              fullWidth
              aria-label={fields.kind}
              value={newCustomer.kind}
              onChange={(kind) => change({ kind })}
              data={[
                { value: 'person', label: kinds.person },
                { value: 'company', label: kinds.company },
              ]}
            />
          </div>
          <TextInput
            label={fields.phone}
            type="tel"
            value={newCustomer.phone}
            error={fault('customer.phone')}
            onChange={({ currentTarget: { value: phone } }) => change({ phone })}
          />
          <TextInput
            label={fields.email}
            type="email"
            value={newCustomer.email}
            error={fault('customer.email')}
            onChange={({ currentTarget: { value: email } }) => change({ email })}
          />
        </div>
      </Section>
    );
  }
  return (
    <Section title={words.who}>
      <div className={classes.fields}>
        <FindOrNew
          {...customerChoices}
          label={fields.customer}
          placeholder={words.findCustomer}
          startsHere={startsHere || cameBack}
          value={customerId}
          error={fault('customer')}
          onChange={(id) => set({ customerId: id })}
          newLabel={words.newCustomer}
          onNew={mayMake ? (name) => set({ customerId: null, newCustomer: { ...blankCustomer, name }, signedBy: signedBy || name }) : undefined}
        />
        {customerId && <KnownCustomer id={customerId} />}
      </div>
    </Section>
  );
}

/** What tells the right customer from another of the same name. */
function KnownCustomer({ id }: { id: string }) {
  const { data } = useQuery(api.customers.get.queryOptions({ input: { id } }));
  if (!data) return null;
  const facts = [data.number, data.city, data.phone, data.openWorkOrderCount > 0 && words.openOrders(data.openWorkOrderCount)];
  return <Text className={classes.known}>{facts.filter(Boolean).join(' · ')}</Text>;
}
