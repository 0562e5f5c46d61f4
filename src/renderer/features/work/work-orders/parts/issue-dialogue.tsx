/** Issues a part: how much, which serial goes on, which came off and what is to become of it. */
import { Select, TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { orderParts } from '#shared/contract/work/order-parts.ts';
import { intendedChoices } from './disposition-choices.ts';
import type { PartDialogueProps } from './part-dialogue.tsx';

const words = text.orderParts;
const labels = { quantity: words.quantity, serialIn: words.serialIn, serialOut: words.serialOut, intendedDisposition: words.intended };

export function IssueDialogue({ line, onClosed }: PartDialogueProps) {
  const { id, version, part, serialIn, serialOut, intendedDisposition } = line;
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.orderParts.issue,
    contract: orderParts.issue,
    initial: { quantity: '', serialIn: serialIn ?? '', serialOut: serialOut ?? '', intendedDisposition: intendedDisposition as string | null },
    fixed: { id, version },
    check: (values) => (part.serialised && values.serialIn.trim() === '' ? { serialIn: text.forms.faults.required } : {}),
    onDone: () => {
      dialogue.close();
      toastDone(words.issued(part.name));
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.issueTitle(part.name)} form={form} action={words.issueAction} labels={labels}>
      {part.serialised ? (
        <TextInput label={words.serialIn} {...form.field('serialIn')} required />
      ) : (
        <DecimalInput label={words.quantity} description={words.allWhenEmpty} unit={part.unit} {...form.field('quantity')} />
      )}
      <TextInput label={words.serialOut} {...form.field('serialOut')} />
      <Select label={words.intended} data={intendedChoices} clearable {...form.field('intendedDisposition')} />
    </FormDialogue>
  );
}
