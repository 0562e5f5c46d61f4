/** Changes the facts of an order; what somebody else changes meanwhile is put beside what was typed. */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { spokenInstant } from '#renderer/ui/values/dates.ts';
import { InlineForm } from '#renderer/ui/form/inline-form.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { aircraftChoices, customerChoices, type RecordChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import type { Priority } from '#shared/contract/work/work-order-status.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import { billingChoices, priorityChoices } from '../choices.ts';

const { fields, ...words } = text.workOrders;

const toValues = ({ title, promisedAt, priority, billing, customer, aircraft }: WorkOrder) => ({
  title,
  promisedAt: promisedAt ?? '',
  priority,
  billing,
  customerId: customer?.id ?? null,
  aircraftId: aircraft?.id ?? null,
});

const labels = { ...fields, customerId: fields.customer, aircraftId: fields.aircraft };

/** Names of the records met while the form was open, by id: a conflict shows names, not ids. */
type Names = Map<string, string>;

function keepNames(names: Names, { customer, aircraft }: WorkOrder): void {
  if (customer) names.set(customer.id, customer.name);
  if (aircraft) names.set(aircraft.id, aircraftModel(aircraft));
}

const keepingNames = (names: Names, { find, name }: RecordChoices): RecordChoices => ({
  find: async (typed) => {
    const found = await find(typed);
    for (const { value, label } of found) names.set(value, label);
    return found;
  },
  name,
});

/** Values as a conflict shows them. */
function shown(names: Names, field: string, value: unknown): string {
  if (field === 'priority') return words.priorities[value as Priority];
  if (field === 'billing') return words.billings[value as WorkOrder['billing']];
  if (field === 'promisedAt') return spokenInstant(String(value));
  return field === 'title' ? String(value) : (names.get(String(value)) ?? text.shell.unknown);
}

export function FactsForm({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const [names] = useState((): Names => new Map());
  const form = useOperationForm({
    operation: api.workOrders.update,
    contract: workOrders.update,
    initial: toValues(order),
    edits: {
      record: order,
      toValues,
      reread: async () => {
        const fresh = await client.workOrders.get({ id: order.id });
        keepNames(names, fresh);
        return fresh;
      },
    },
    onDone: onClose,
  });
  const show = (field: string, value: unknown) => shown(names, field, value);
  return (
    <InlineForm form={form} onCancel={onClose} labels={labels} show={show}>
      <TextInput label={fields.title} {...form.field('title')} />
      <InstantInput label={fields.promisedAt} {...form.field('promisedAt')} />
      <Select label={fields.priority} data={priorityChoices} {...form.field('priority')} />
      <Select label={fields.billing} data={billingChoices} {...form.field('billing')} />
      <RecordSelect label={fields.customer} {...keepingNames(names, customerChoices)} {...form.field('customerId')} />
      <RecordSelect
        key={form.values.customerId}
        label={fields.aircraft}
        {...keepingNames(names, aircraftChoices(form.values.customerId ?? undefined))}
        {...form.field('aircraftId')}
      />
    </InlineForm>
  );
}
