/** Says what is to happen, or did happen, with the part that came off. */
import { Select, TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { orderParts } from '#shared/contract/work/order-parts.ts';
import { actualChoices, intendedChoices } from './disposition-choices.ts';
import type { PartDialogueProps } from './part-dialogue.tsx';

const words = text.orderParts;
const labels = { serialOut: words.serialOut, intended: words.intended, actual: words.actual };

export function DispositionDialogue({ line, onClosed }: PartDialogueProps) {
  const { id, version, part, serialOut, intendedDisposition, actualDisposition } = line;
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.orderParts.setDisposition,
    contract: orderParts.setDisposition,
    initial: { serialOut: serialOut ?? '', intended: intendedDisposition as string | null, actual: actualDisposition as string | null },
    fixed: { id, version },
    onDone: dialogue.close,
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.dispositionTitle(part.name)} form={form} action={text.forms.save} labels={labels}>
      <TextInput label={words.serialOut} {...form.field('serialOut')} />
      <Select label={words.intended} placeholder={words.notSaid} data={intendedChoices} clearable {...form.field('intended')} />
      <Select label={words.actual} placeholder={words.notSaid} data={actualChoices} clearable {...form.field('actual')} />
    </FormDialogue>
  );
}
