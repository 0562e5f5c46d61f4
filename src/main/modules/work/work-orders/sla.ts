/** How an order stands against its promised date. */
import { unfinishedStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

export type Sla = 'on-time' | 'due-soon' | 'overdue';

/** What orders without a promised date sort by: after everything that was promised. */
export const neverPromised = 9_999_999_999_999;

const unfinished: ReadonlySet<WorkOrderStatus> = new Set(unfinishedStatuses);

/** Only unfinished work can be late; what is done counts as on time. */
export function slaOf(order: { readonly status: WorkOrderStatus; readonly promisedAt: number | null }, nowMs: number, dueSoonMs: number): Sla {
  if (order.promisedAt === null || !unfinished.has(order.status)) return 'on-time';
  if (order.promisedAt < nowMs) return 'overdue';
  return order.promisedAt < nowMs + dueSoonMs ? 'due-soon' : 'on-time';
}
