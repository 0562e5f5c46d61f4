/** The words on the button of a transition. */
import { text } from '#renderer/text/text.ts';
import type { WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';

const { actions, recordAnswer } = text.workOrders;

/** One dialogue records either answer of the customer, so its button names neither. */
export const transitionLabel = ({ action, via }: Pick<WorkOrderTransition, 'action' | 'via'>): string =>
  via === 'workOrders.recordConsent' ? recordAnswer : actions[action];
