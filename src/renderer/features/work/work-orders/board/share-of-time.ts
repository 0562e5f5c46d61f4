/** How much of the time that was promised is gone. */
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';

type Timed = Pick<WorkOrderSummary, 'createdAt' | 'promisedAt'>;

/** From 0, when the order was made, to 1 at the promised date and after it; 0 where nothing is promised. */
export function shareOfTime({ createdAt, promisedAt }: Timed, now: Date): number {
  if (promisedAt === null) return 0;
  const start = Date.parse(createdAt);
  const length = Date.parse(promisedAt) - start;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (now.getTime() - start) / length));
}
