/** When an order is promised, as a distance; late in red and due soon in amber, each said in words, too. */
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { unfinishedStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { DateText } from '#renderer/ui/values/date-text.tsx';

type Promised = Pick<WorkOrderSummary, 'promisedAt' | 'sla' | 'status'>;

const urgencies = { 'on-time': null, 'due-soon': 'soon', overdue: 'late' } as const;
const unfinished: ReadonlySet<WorkOrderStatus> = new Set(unfinishedStatuses);

export function PromisedDate({ order: { promisedAt, sla, status } }: { order: Promised }) {
  if (!promisedAt) return null;
  // Once the work is done nobody counts the days any more.
  if (!unfinished.has(status)) return <DateText at={promisedAt} as="day" />;
  return <DateText at={promisedAt} as={sla === 'overdue' ? 'lateness' : 'distance'} urgency={urgencies[sla]} />;
}
