/** When an order is promised, as a distance; late in red and due soon in amber, each said in words, too. */
import type { WorkOrderSummary } from '#shared/contract/work-order-record.ts';
import { DateText } from './date-text.tsx';

type Promise = Pick<WorkOrderSummary, 'promisedAt' | 'sla'>;

const urgencies = { 'on-time': null, 'due-soon': 'soon', overdue: 'late' } as const;

export function PromisedDate({ order: { promisedAt, sla } }: { order: Promise }) {
  if (!promisedAt) return null;
  return <DateText at={promisedAt} as={sla === 'overdue' ? 'lateness' : 'distance'} urgency={urgencies[sla]} />;
}
