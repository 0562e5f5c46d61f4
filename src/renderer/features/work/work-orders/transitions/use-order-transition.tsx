/** Moves an order to another stage: at once where nothing is to be asked, otherwise through the dialogue that belongs to the transition. */
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder, WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import { TransitionDialogue } from './transition-dialogue.tsx';

interface Asked {
  order: WorkOrder;
  transition: WorkOrderTransition;
  onEnd: (() => void) | undefined;
}

export interface TransitionControl {
  /** @param onEnd runs when the transition is made, refused or thought better of. */
  take: (order: WorkOrder, transition: WorkOrderTransition, onEnd?: () => void) => void;
  readonly isPending: boolean;
  /** To be put on the page; the dialogue of the transition, while it is open. */
  readonly dialogue: ReactNode;
}

export function useOrderTransition(): TransitionControl {
  const [asked, setAsked] = useState<Asked>();
  const { mutate, isPending } = useMutation(
    api.workOrders.transition.mutationOptions({
      onSuccess: ({ number, status }) => toastDone(text.workOrders.moved(number, text.workOrders.statuses[status])),
    }),
  );

  return {
    take(order, transition, onEnd) {
      const { id, version } = order;
      if (transition.via === 'workOrders.transition' && !transition.needsReason) mutate({ id, version, to: transition.to }, { onSettled: () => onEnd?.() });
      else setAsked({ order, transition, onEnd });
    },
    isPending: isPending,
    dialogue: asked && (
      <TransitionDialogue
        order={asked.order}
        transition={asked.transition}
        onClosed={() => {
          setAsked(undefined);
          asked.onEnd?.();
        }}
      />
    ),
  };
}
