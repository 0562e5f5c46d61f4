/** The stages of a work order, in the order of the usual way through, and the actions that lead from one to the next. */

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

/** Stages in which the promised date still matters: the work is not done yet. */
export const unfinishedStatuses = [
  'draft',
  'received',
  'diagnosis',
  'awaiting-approval',
  'approved',
  'awaiting-parts',
  'in-progress',
  'on-hold',
  'quality-check',
] as const satisfies readonly WorkOrderStatus[];

/** Stages of work that was certified, or given up: nothing on the order changes any more, and what stands there is evidence. */
export const settledStatuses = ['released', 'invoiced', 'closed', 'cancelled'] as const satisfies readonly WorkOrderStatus[];

/** Stages that end with the aircraft being handed over. */
export const handoverStatuses = ['released', 'invoiced', 'ready-to-return'] as const satisfies readonly WorkOrderStatus[];

/** Stages in which somebody still has to do something. */
export const openStatuses = [...unfinishedStatuses, 'declined', ...handoverStatuses] as const satisfies readonly WorkOrderStatus[];

/** Stages in which nobody has anything to do any more: all that are not open. Orders pile up in them over the years. */
export const endedStatuses = ['closed', 'cancelled'] as const satisfies readonly Exclude<WorkOrderStatus, (typeof openStatuses)[number]>[];

/** What a person does to move an order on; also the key of the button's text. */
export const workOrderActions = [
  'receive',
  'diagnose',
  'request-approval',
  'approve',
  'decline',
  'start',
  'await-parts',
  'hold',
  'resume',
  'send-to-check',
  'rework',
  'release',
  'invoice',
  'prepare-return',
  'close',
  'cancel',
] as const;
export type WorkOrderAction = (typeof workOrderActions)[number];

/** From the least to the most urgent; stored as its place in this list, so that it sorts. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];
