/** Hands an aircraft over to another owner. */
import { TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { customerChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { aircraft as aircraftContract, type Aircraft } from '#shared/contract/fleet/aircraft.ts';

const words = text.fleet.transfer;

export function TransferDialogue({ aircraft, onClosed }: { aircraft: Aircraft; onClosed: () => void }) {
  const dialogue = useDialogue();
  const name = aircraftModel(aircraft);
  const form = useOperationForm({
    operation: api.aircraft.transfer,
    contract: aircraftContract.transfer,
    initial: { customerId: null as string | null, reason: '' },
    fixed: { id: aircraft.id, version: aircraft.version },
    onDone: ({ customerName }) => {
      toastDone(words.done(name, customerName));
      dialogue.close();
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.title(name)}
      intro={words.body}
      form={form}
      action={words.action}
      labels={{ customerId: words.owner, reason: words.reason }}
    >
      <RecordSelect label={words.owner} {...customerChoices} {...form.field('customerId')} />
      <TextInput label={words.reason} {...form.field('reason')} />
    </FormDialogue>
  );
}
