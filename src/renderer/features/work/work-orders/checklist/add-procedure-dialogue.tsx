/** Adds the steps of a procedure, pinned to the revision of today. */
import { Checkbox } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { procedureChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { checklist } from '#shared/contract/work/checklist.ts';

const words = text.checklist;

export function AddProcedureDialogue({ workOrderId, onClosed }: { workOrderId: string; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.checklist.addProcedure,
    contract: checklist.addProcedure,
    initial: { procedureId: null as string | null, withParts: true },
    fixed: { workOrderId },
    onDone: ({ items, plannedParts }) => {
      dialogue.close();
      toastDone(words.procedureAdded(items.length, plannedParts));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.addProcedure}
      form={form}
      action={words.addProcedure}
      labels={{ procedureId: words.procedure }}
    >
      <RecordSelect label={words.procedure} {...procedureChoices} {...form.field('procedureId')} />
      <Checkbox label={words.procedureParts} {...form.field('withParts', { type: 'checkbox' })} required={false} />
    </FormDialogue>
  );
}
