/** Records what was done about a finding. */
import { Textarea } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { findings } from '#shared/contract/work/findings.ts';
import type { FindingDialogueProps } from './finding-dialogue.tsx';

const { fields, ...words } = text.findings;

export function RectifyDialogue({ finding: { id, version, title }, onClosed }: FindingDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.findings.rectify,
    contract: findings.rectify,
    initial: { rectification: '' },
    fixed: { id, version },
    onDone: dialogue.close,
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.rectifyTitle} intro={title} form={form} action={words.rectifyAction} labels={fields}>
      <Textarea label={fields.rectification} {...form.field('rectification')} />
    </FormDialogue>
  );
}
