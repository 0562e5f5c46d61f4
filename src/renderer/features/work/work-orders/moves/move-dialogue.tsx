/** The dialogue that belongs to a move; it follows the order while it is open, so that what stands in the way is always true. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import type { WorkOrder, WorkOrderMove } from '#shared/contract/work/work-order-record.ts';
import { CancelDialogue } from './cancel-dialogue.tsx';
import { ConsentDialogue } from './consent-dialogue.tsx';
import { HandoverDialogue } from './handover-dialogue.tsx';
import { ReasonDialogue } from './reason-dialogue.tsx';
import { ReleaseDialogue } from '../release/release-dialogue.tsx';

export interface MoveDialogueProps {
  order: WorkOrder;
  move: WorkOrderMove;
  onClosed: () => void;
}

const dialogues = {
  'workOrders.transition': ReasonDialogue,
  'workOrders.recordConsent': ConsentDialogue,
  'workOrders.release': ReleaseDialogue,
  'workOrders.handover': HandoverDialogue,
  'workOrders.cancel': CancelDialogue,
} as const satisfies Record<WorkOrderMove['via'], unknown>;

export function MoveDialogue({ order, move, onClosed }: MoveDialogueProps) {
  const Dialogue = dialogues[move.via];
  const { data: live = order } = useQuery(api.workOrders.get.queryOptions({ input: { id: order.id } }));
  const way = live.ways.find(({ to, via }) => to === move.to && via === move.via);
  return <Dialogue order={live} move={way ?? move} onClosed={onClosed} />;
}
