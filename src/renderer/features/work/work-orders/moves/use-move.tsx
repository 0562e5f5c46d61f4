/** Moves an order to another stage: at once where nothing is to be asked, otherwise through the dialogue that belongs to the move. */
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder, WorkOrderMove } from '#shared/contract/work/work-order-record.ts';
import { MoveDialogue } from './move-dialogue.tsx';

interface Asked {
  order: WorkOrder;
  move: WorkOrderMove;
  onEnd: (() => void) | undefined;
}

export interface Moving {
  /** @param onEnd runs when the move is made, refused or thought better of. */
  take: (order: WorkOrder, move: WorkOrderMove, onEnd?: () => void) => void;
  readonly isMoving: boolean;
  /** To be put on the page; the dialogue of the move, while it is open. */
  readonly dialogue: ReactNode;
}

export function useMove(): Moving {
  const [asked, setAsked] = useState<Asked>();
  const { mutate, isPending } = useMutation(
    api.workOrders.transition.mutationOptions({
      onSuccess: ({ number, status }) => toastDone(text.workOrders.moved(number, text.workOrders.statuses[status])),
    }),
  );

  return {
    take(order, move, onEnd) {
      const { id, version } = order;
      if (move.via === 'workOrders.transition' && !move.needsReason) mutate({ id, version, to: move.to }, { onSettled: () => onEnd?.() });
      else setAsked({ order, move, onEnd });
    },
    isMoving: isPending,
    dialogue: asked && (
      <MoveDialogue
        order={asked.order}
        move={asked.move}
        onClosed={() => {
          setAsked(undefined);
          asked.onEnd?.();
        }}
      />
    ),
  };
}
