/** Waives a step, with the reason. */
import { TextInput } from '@mantine/core';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import { checklist, type ChecklistStep } from '#shared/contract/work/checklist.ts';

const words = text.checklist;

export function WaiveDialogue({ step: { id, version, title }, onClosed }: { step: ChecklistStep; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.checklist.waive,
    contract: checklist.waive,
    initial: { reason: '' },
    fixed: { id, version },
    onDone: ({ version: waived }) => {
      dialogue.close();
      toastWithUndo(`${title}: ${words.statuses.waived}`, () => client.checklist.reopen({ id, version: waived }));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.waiveTitle}
      intro={title}
      form={form}
      action={words.waiveAction}
      labels={{ reason: words.waiveReason }}
    >
      <TextInput label={words.waiveReason} {...form.field('reason')} />
    </FormDialogue>
  );
}
