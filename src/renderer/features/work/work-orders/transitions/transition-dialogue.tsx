/** The dialogue that belongs to a transition; it follows the order while it is open, so that what stands in the way is always true. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import type { WorkOrder, WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import { CancelDialogue } from './cancel-dialogue.tsx';
import { ConsentDialogue } from './consent-dialogue.tsx';
import { HandoverDialogue } from './handover-dialogue.tsx';
import { ReasonDialogue } from './reason-dialogue.tsx';
import { ReleaseDialogue } from '../release/release-dialogue.tsx';

export interface TransitionDialogueProps {
  order: WorkOrder;
  transition: WorkOrderTransition;
  onClosed: () => void;
}

const dialogues = {
  'workOrders.transition': ReasonDialogue,
  'workOrders.recordConsent': ConsentDialogue,
  'workOrders.release': ReleaseDialogue,
  'workOrders.handover': HandoverDialogue,
  'workOrders.cancel': CancelDialogue,
} as const satisfies Record<WorkOrderTransition['via'], unknown>;

export function TransitionDialogue({ order, transition, onClosed }: TransitionDialogueProps) {
  const Dialogue = dialogues[transition.via];
  const { data: live = order } = useQuery(api.workOrders.get.queryOptions({ input: { id: order.id } }));
  const current = live.transitions.find(({ to, via }) => to === transition.to && via === transition.via);
  return <Dialogue order={live} transition={current ?? transition} onClosed={onClosed} />;
}
