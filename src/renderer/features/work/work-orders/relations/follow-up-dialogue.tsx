/** Opens a follow-up order for a closed one. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import { billingChoices } from '../choices.ts';
import { orderPath } from '../order-path.ts';

const { fields, ...words } = text.workOrders;

export function FollowUpDialogue({ order: { id, title, billing }, onClosed }: { order: WorkOrder; onClosed: () => void }) {
  const dialogue = useDialogue();
  const navigate = useNavigate();
  const form = useOperationForm({
    operation: api.workOrders.followUp,
    contract: workOrders.followUp,
    initial: { title, complaint: '', billing },
    fixed: { id },
    onDone: async (made) => {
      dialogue.close();
      toastDone(words.followUpDone(made.number));
      await navigate(orderPath(made));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.followUpTitle}
      intro={words.followUpBody}
      form={form}
      action={words.makeOrder}
      labels={fields}
    >
      <TextInput label={fields.title} {...form.field('title')} />
      <Textarea label={fields.complaint} {...form.field('complaint')} />
      <Select label={fields.billing} data={billingChoices} {...form.field('billing')} />
    </FormDialogue>
  );
}
