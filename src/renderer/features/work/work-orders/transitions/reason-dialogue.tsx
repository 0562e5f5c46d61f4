/** Asks why, for a transition that needs a reason. */
import { Textarea } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import type { TransitionDialogueProps } from './transition-dialogue.tsx';
import { transitionLabel } from './transition-label.ts';

const words = text.workOrders;

function question({ action }: TransitionDialogueProps['transition']): string {
  if (action === 'hold' || action === 'rework' || action === 'decline') return words.reasons[action];
  return words.reasons.other;
}

export function ReasonDialogue({ order: { id, version }, transition, onClosed }: TransitionDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.workOrders.transition,
    contract: workOrders.transition,
    initial: { reason: '' },
    fixed: { id, version, to: transition.to },
    check: ({ reason }) => (reason.trim() === '' ? { reason: text.forms.faults.required } : {}),
    onDone: ({ number, status }) => {
      dialogue.close();
      toastDone(words.moved(number, words.statuses[status]));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={transitionLabel(transition)}
      form={form}
      action={transitionLabel(transition)}
      labels={{ reason: words.reason }}
    >
      <Textarea label={question(transition)} {...form.field('reason')} required />
    </FormDialogue>
  );
}
