/** One change for many orders: those that could not be changed are named with the reason. */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { personChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { priorities } from '#shared/contract/work/work-order-status.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import { BulkRefusals, type Refusal } from './bulk-refusals.tsx';

export type BulkChange = 'assign' | 'prioritise' | 'promise';

const { bulk, fields, ...words } = text.workOrders;

const titles: Record<BulkChange, (count: number) => string> = { assign: bulk.assignTitle, prioritise: bulk.prioritiseTitle, promise: bulk.promiseTitle };
const starts = { assign: { assigneeId: null }, prioritise: { priority: 'normal' }, promise: { promisedAt: '' } };

interface BulkDialogueProps {
  change: BulkChange;
  orders: readonly WorkOrderSummary[];
  onClosed: (changed: boolean) => void;
}

export function BulkDialogue({ change, orders, onClosed }: BulkDialogueProps) {
  const dialogue = useDialogue();
  const [refusals, setRefusals] = useState<readonly Refusal[]>();
  const form = useOperationForm({
    operation: api.workOrders.bulkUpdate,
    contract: workOrders.bulkUpdate,
    initial: starts[change] as Record<string, unknown>,
    fixed: { orders: orders.map(({ id, version }) => ({ id, version })) },
    onDone: ({ results }) => {
      const refused = results.flatMap((result) =>
        result.changed ? [] : [{ number: orders.find(({ id }) => id === result.id)?.number ?? '', message: result.refusal.message }],
      );
      const changed = results.length - refused.length;
      if (changed > 0) toastDone(bulk.changed(changed));
      if (refused.length === 0) dialogue.close();
      setRefusals(refused);
    },
  });
  const isDone = refusals !== undefined;

  if (refusals && refusals.length > 0) return <BulkRefusals title={titles[change](orders.length)} refusals={refusals} onClosed={() => onClosed(true)} />;
  return (
    <FormDialogue dialogue={dialogue} onClosed={() => onClosed(isDone)} title={titles[change](orders.length)} form={form} action={bulk.apply} labels={fields}>
      {change === 'assign' && <RecordSelect label={fields.assignee} {...personChoices} {...form.field('assigneeId')} />}
      {change === 'prioritise' && (
        <Select label={fields.priority} data={priorities.map((value) => ({ value, label: words.priorities[value] }))} {...form.field('priority')} />
      )}
      {change === 'promise' && <InstantInput label={fields.promisedAt} {...form.field('promisedAt')} />}
    </FormDialogue>
  );
}
