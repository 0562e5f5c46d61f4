/** The stages of a work order, in the order of the usual way through. */

export const workOrderStatuses = [
  'draft',
  'received',
  'diagnosis',
  'awaiting-approval',
  'approved',
  'declined',
  'awaiting-parts',
  'in-progress',
  'on-hold',
  'quality-check',
  'released',
  'invoiced',
  'ready-to-return',
  'closed',
  'cancelled',
] as const;
export type WorkOrderStatus = (typeof workOrderStatuses)[number];
