/** Where the figures of the dashboard lead. */
import { orderListAddress } from '#renderer/records/order-list-address.ts';
import { openStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

const open: ReadonlySet<WorkOrderStatus> = new Set(openStatuses);
export const isOpen = (status: WorkOrderStatus): boolean => open.has(status);

/** Latest first. */
export const releasedOrders = orderListAddress({ status: ['released', 'invoiced', 'closed'] }, '-updatedAt');
