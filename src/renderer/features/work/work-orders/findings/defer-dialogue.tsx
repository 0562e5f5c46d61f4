/** Defers a defect to a limit, with the consent of the owner. */
import { TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { findings } from '#shared/contract/work/findings.ts';
import type { FindingDialogueProps } from './finding-dialogue.tsx';

const { fields, ...words } = text.findings;

export function DeferDialogue({ finding: { id, version }, onClosed }: FindingDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.findings.defer,
    contract: findings.defer,
    initial: { until: '', consentBy: '' },
    fixed: { id, version },
    onDone: dialogue.close,
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.deferTitle}
      intro={words.deferBody}
      form={form}
      action={words.deferAction}
      labels={fields}
    >
      <InstantInput label={fields.until} range="future" {...form.field('until')} />
      <TextInput label={fields.consentBy} {...form.field('consentBy')} />
    </FormDialogue>
  );
}
