/** Plans a part on an order. */
import { TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { partChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { orderParts } from '#shared/contract/work/order-parts.ts';

const words = text.orderParts;
const labels = { partId: words.part, quantity: words.quantity, serialOut: words.serialOut };

export function AddPartDialogue({ workOrderId, onClosed }: { workOrderId: string; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.orderParts.add,
    contract: orderParts.add,
    initial: { partId: null as string | null, quantity: '1', serialOut: '' },
    fixed: { workOrderId },
    onDone: ({ part }) => {
      dialogue.close();
      toastDone(words.added(part.name));
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.add} form={form} action={words.add} labels={labels}>
      <RecordSelect label={words.part} {...partChoices} {...form.field('partId')} />
      <DecimalInput label={words.quantity} {...form.field('quantity')} />
      <TextInput label={words.serialOut} {...form.field('serialOut')} />
    </FormDialogue>
  );
}
