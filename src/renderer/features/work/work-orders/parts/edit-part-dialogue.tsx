/** Changes the quantity, the price or the serials of a part on an order. */
import { TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { orderParts } from '#shared/contract/work/order-parts.ts';
import type { PartDialogueProps } from './part-dialogue.tsx';

const words = text.orderParts;
const labels = { quantity: words.quantity, unitPrice: words.unitPrice, serialIn: words.serialIn, serialOut: words.serialOut };

export function EditPartDialogue({ line, onClosed }: PartDialogueProps) {
  const { id, version, part, quantity, unitPrice, currency, serialIn, serialOut } = line;
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.orderParts.update,
    contract: orderParts.update,
    initial: { quantity, unitPrice, serialIn: serialIn ?? '', serialOut: serialOut ?? '' },
    fixed: { id, version },
    onDone: dialogue.close,
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.editTitle(part.name)} form={form} action={text.forms.save} labels={labels}>
      {!part.serialised && <DecimalInput label={words.quantity} unit={part.unit} {...form.field('quantity')} />}
      <DecimalInput label={words.unitPrice} unit={currency} {...form.field('unitPrice')} />
      {part.serialised && <TextInput label={words.serialIn} {...form.field('serialIn')} />}
      <TextInput label={words.serialOut} {...form.field('serialOut')} />
    </FormDialogue>
  );
}
