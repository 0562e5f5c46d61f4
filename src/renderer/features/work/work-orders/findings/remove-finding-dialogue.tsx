/** Removes a finding that was recorded by mistake, with the reason. */
import { TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { findings } from '#shared/contract/work/findings.ts';
import type { FindingDialogueProps } from './finding-dialogue.tsx';

const words = text.findings;

export function RemoveFindingDialogue({ finding: { id, version, title }, onClosed }: FindingDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.findings.remove,
    contract: findings.remove,
    initial: { reason: '' },
    fixed: { id, version },
    onDone: dialogue.close,
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.removeTitle(title)}
      form={form}
      action={words.removeAction}
      isFinal
      labels={{ reason: words.removeReason }}
    >
      <TextInput label={words.removeReason} {...form.field('reason')} />
    </FormDialogue>
  );
}
