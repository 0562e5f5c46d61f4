/** Takes back what was issued and not used. */
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { orderParts } from '#shared/contract/work/order-parts.ts';
import type { PartDialogueProps } from './part-dialogue.tsx';

const words = text.orderParts;

export function ReturnDialogue({ line: { id, version, part }, onClosed }: PartDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.orderParts.return,
    contract: orderParts.return,
    initial: { quantity: '' },
    fixed: { id, version },
    onDone: () => {
      dialogue.close();
      toastDone(words.returned(part.name));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.returnTitle(part.name)}
      form={form}
      action={words.return}
      labels={{ quantity: words.quantity }}
    >
      <DecimalInput label={words.quantity} description={words.allWhenEmpty} unit={part.unit} {...form.field('quantity')} />
    </FormDialogue>
  );
}
