/** Drops a card through the status machine: it stands in its new column at once, and springs back with the reason where it may not. */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { asProblem } from '#renderer/api/problem.ts';
import { text } from '#renderer/text/text.ts';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { useOrderTransition } from '../transitions/use-order-transition.tsx';
import { withPlaced, type Column, type Placed } from './with-placed.ts';

const { boardWords, statuses } = text.workOrders;
const shownForMs = 10_000;

export interface BoardDrop {
  readonly shown: readonly Column[];
  drop: (order: WorkOrderSummary, to: WorkOrderStatus) => Promise<void>;
  readonly dialogue: ReactNode;
}

export function useBoardDrop(columns: readonly Column[]): BoardDrop {
  const cache = useQueryClient();
  const moving = useOrderTransition();
  const [placed, setPlaced] = useState<Placed>();

  function springBack({ number }: WorkOrderSummary, reasons: readonly string[]) {
    setPlaced(undefined);
    notifications.show({ id: `board ${number}`, title: boardWords.stays(number), message: reasons.join(' '), color: 'red', autoClose: shownForMs });
  }

  async function drop(card: WorkOrderSummary, to: WorkOrderStatus) {
    setPlaced({ order: card, to });
    try {
      const order = await client.workOrders.get({ id: card.id });
      const transitions = order.transitions.filter((transition) => transition.to === to);
      const transition = transitions.find(({ allowed }) => allowed) ?? transitions[0];
      if (!transition) return springBack(card, [boardWords.noWay(statuses[order.status], statuses[to])]);
      if (!transition.allowed)
        return springBack(
          card,
          transition.blockers.map(({ message }) => message),
        );
      // The columns are read again before the card is let go, so that it does not jump back and forth.
      moving.take(order, transition, () => void cache.refetchQueries({ queryKey: api.workOrders.board.key() }).then(() => setPlaced(undefined)));
    } catch (error) {
      springBack(card, [asProblem(error).message]);
    }
  }

  return { shown: withPlaced(columns, placed), drop, dialogue: moving.dialogue };
}
