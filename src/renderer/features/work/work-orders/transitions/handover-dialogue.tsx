/** Records to whom the aircraft goes, reminds of what came with it, and warns where its release was changed after signing. */
import { Text, Textarea, TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import { ReleaseWarning } from '../release/release-check.tsx';
import type { TransitionDialogueProps } from './transition-dialogue.tsx';

const words = text.release.handover;

export function HandoverDialogue({ order: { id, version, number, customer, accessories, intakeSignedBy, release }, onClosed }: TransitionDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.workOrders.handover,
    contract: workOrders.handover,
    initial: { handoverTo: intakeSignedBy ?? customer?.name ?? '', note: '' },
    fixed: { id, version },
    onDone: () => {
      dialogue.close();
      toastDone(words.done(number));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.title}
      form={form}
      action={words.action}
      labels={{ handoverTo: words.to, note: words.note }}
      intro={
        accessories.length > 0 && (
          <div>
            <Text fw={600}>{words.accessories}</Text>
            <ul>
              {accessories.map((accessory) => (
                <li key={accessory}>{accessory}</li>
              ))}
            </ul>
          </div>
        )
      }
    >
      {release && <ReleaseWarning orderId={id} />}
      <TextInput label={words.to} {...form.field('handoverTo')} />
      <Textarea label={words.note} {...form.field('note')} />
    </FormDialogue>
  );
}
