/** The facts of an order, changed in their place. */
import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { PriorityMark } from '../priority-mark.tsx';
import { FactsForm } from './facts-form.tsx';

const { fields, ...words } = text.workOrders;

export function FactsSection({ order }: { order: WorkOrder }) {
  const [isEditing, setEditing] = useState(false);
  const pencil = order.can.update && !isEditing && (
    <ActionIcon aria-label={words.editFacts} onClick={() => setEditing(true)}>
      <IconPencil size={18} stroke={1.5} />
    </ActionIcon>
  );
  return (
    <Section title={words.facts} actions={pencil}>
      {isEditing ? <FactsForm order={order} onClose={() => setEditing(false)} /> : <Facts order={order} />}
    </Section>
  );
}

/** A date that the order has reached; nothing where it has not. */
const reached = (label: string, at: string | null) => (at ? [{ label, value: <DateText at={at} /> }] : []);

function Facts({ order }: { order: WorkOrder }) {
  const { promisedAt, priority, billing, customer, createdAt, createdBy, receivedAt, releasedAt, closedAt, intakeSignedBy, handoverTo } = order;
  return (
    <DetailList
      details={[
        { label: fields.promisedAt, value: promisedAt && <DateText at={promisedAt} /> },
        { label: fields.priority, value: <PriorityMark priority={priority} /> },
        { label: fields.billing, value: words.billings[billing] },
        ...(customer?.phone ? [{ label: text.customers.fields.phone, value: <a href={`tel:${customer.phone}`}>{customer.phone}</a> }] : []),
        ...(customer?.email ? [{ label: text.customers.fields.email, value: <a href={`mailto:${customer.email}`}>{customer.email}</a> }] : []),
        ...reached(fields.createdAt, createdAt),
        { label: fields.createdBy, value: createdBy.name },
        ...reached(fields.receivedAt, receivedAt),
        ...(intakeSignedBy ? [{ label: fields.intakeSignedBy, value: intakeSignedBy }] : []),
        ...reached(fields.releasedAt, releasedAt),
        ...reached(fields.closedAt, closedAt),
        ...(handoverTo ? [{ label: fields.handoverTo, value: handoverTo }] : []),
      ]}
    />
  );
}
