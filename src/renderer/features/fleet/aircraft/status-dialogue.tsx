/** Grounds an aircraft, lifts the grounding or retires it, always with the reason. */
import { Textarea } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { aircraft as aircraftContract, type Aircraft } from '#shared/contract/fleet/aircraft.ts';

export type StatusChange = 'ground' | 'liftGrounding' | 'retire';

const words = { ground: text.fleet.ground, liftGrounding: text.fleet.lift, retire: text.fleet.retire };

interface StatusDialogueProps {
  aircraft: Aircraft;
  change: StatusChange;
  onClosed: () => void;
}

export function StatusDialogue({ aircraft, change, onClosed }: StatusDialogueProps) {
  const dialogue = useDialogue();
  const { title, question, action, done } = words[change];
  const name = aircraftModel(aircraft);
  const form = useOperationForm({
    operation: api.aircraft[change],
    contract: aircraftContract[change],
    initial: { reason: '' },
    fixed: { id: aircraft.id },
    onDone: () => {
      toastDone(done(name));
      dialogue.close();
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={title(name)}
      intro={change === 'retire' && text.fleet.retire.body}
      form={form}
      action={action}
      isFinal={change === 'retire'}
      labels={{ reason: question }}
    >
      <Textarea label={question} minRows={2} {...form.field('reason')} />
    </FormDialogue>
  );
}
