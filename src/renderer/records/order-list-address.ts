/** Addresses of the list of work orders with its filters, as that page reads them: the way from a figure to what is behind it. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

/** Filters of `workOrders.list` that figures and queues use. */
export interface OrderFilter {
  readonly status?: WorkOrderStatus[];
  readonly mine?: true;
  readonly unassigned?: true;
  readonly overdue?: true;
  readonly dueSoon?: true;
  readonly assigneeId?: string;
}

export function orderListAddress({ status = [], ...others }: OrderFilter, sort = 'promisedAt'): string {
  const params = new URLSearchParams(status.map((value) => ['status', value]));
  for (const [key, value] of Object.entries(others)) params.set(key, value === true ? '1' : value);
  params.set('sort', sort);
  return `/work-orders?${params.toString()}`;
}
