/** The words on the button of a move. */
import { text } from '#renderer/text/text.ts';
import type { WorkOrderMove } from '#shared/contract/work/work-order-record.ts';

const { actions, recordAnswer } = text.workOrders;

/** One dialogue records either answer of the customer, so its button names neither. */
export const moveLabel = ({ action, via }: Pick<WorkOrderMove, 'action' | 'via'>): string => (via === 'workOrders.recordConsent' ? recordAnswer : actions[action]);
