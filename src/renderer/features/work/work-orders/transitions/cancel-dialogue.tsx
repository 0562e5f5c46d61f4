/** Cancels an order, with the reason; what stands in the way is listed first. */
import { Textarea } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import { Blockers } from './blockers.tsx';
import type { TransitionDialogueProps } from './transition-dialogue.tsx';

const words = text.workOrders;

export function CancelDialogue({ order: { id, version, number }, transition, onClosed }: TransitionDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.workOrders.cancel,
    contract: workOrders.cancel,
    initial: { reason: '' },
    fixed: { id, version },
    onDone: ({ status }) => {
      dialogue.close();
      toastDone(words.moved(number, words.statuses[status]));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.cancelTitle(number)}
      intro={words.cancelBody}
      form={form}
      action={words.actions.cancel}
      dismiss={words.cancelNot}
      isFinal
      disabled={!transition.allowed}
      labels={{ reason: words.reason }}
    >
      <Blockers blockers={transition.blockers} onLeave={dialogue.close} />
      <Textarea label={words.reasons.cancel} {...form.field('reason')} />
    </FormDialogue>
  );
}
