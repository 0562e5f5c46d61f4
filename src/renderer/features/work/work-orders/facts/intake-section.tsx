/** What the customer says, how the aircraft looked and what came with it, changed in their place. */
import { ActionIcon, TagsInput, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { InlineForm } from '#renderer/ui/form/inline-form.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { spokenReadings } from '#renderer/records/reading.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';

const { fields, ...words } = text.workOrders;

const toValues = ({ complaint, condition, accessories }: WorkOrder) => ({
  complaint: complaint ?? '',
  condition: condition ?? '',
  accessories: [...accessories],
});

export function IntakeSection({ order }: { order: WorkOrder }) {
  const [isEditing, setEditing] = useState(false);
  const pencil = order.can.update && !isEditing && (
    <ActionIcon aria-label={words.editIntakeFacts} onClick={() => setEditing(true)}>
      <IconPencil size={18} stroke={1.5} />
    </ActionIcon>
  );
  return (
    <Section title={words.intakeFacts} actions={pencil}>
      {isEditing ? (
        <IntakeForm order={order} onClose={() => setEditing(false)} />
      ) : (
        <DetailList
          details={[
            { label: fields.complaint, value: order.complaint },
            { label: fields.condition, value: order.condition },
            { label: fields.accessories, value: order.accessories.join('\n') || null },
            ...(order.receivedAt === null
              ? []
              : [{ label: text.readings.atCounter, value: order.intakeReadings ? spokenReadings(order.intakeReadings) : text.readings.notRecorded }]),
          ]}
        />
      )}
    </Section>
  );
}

const show = (_field: string, value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

function IntakeForm({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const form = useOperationForm({
    operation: api.workOrders.update,
    contract: workOrders.update,
    initial: toValues(order),
    edits: { record: order, toValues, reread: () => client.workOrders.get({ id: order.id }) },
    onDone: onClose,
  });
  return (
    <InlineForm form={form} onCancel={onClose} labels={fields} show={show}>
      <Textarea label={fields.complaint} {...form.field('complaint')} />
      <Textarea label={fields.condition} {...form.field('condition')} />
      <TagsInput label={fields.accessories} description={words.accessoriesHint} {...form.field('accessories')} required={false} />
    </InlineForm>
  );
}
