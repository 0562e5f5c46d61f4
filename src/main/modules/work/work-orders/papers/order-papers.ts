/** The papers of a work order, as they are handed to the papers room. */
import type { Papers } from '#modules/documents/papers/index.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { intakeReceipt } from './intake-receipt.ts';
import { releaseRecord } from './release-record.ts';
import { workOrderPaper } from './work-order.ts';

export const orderPapers = (orderRooms: readonly OrderRoom[]): Pick<Papers, 'workOrder' | 'intakeReceipt' | 'releaseRecord'> => ({
  workOrder: workOrderPaper(orderRooms),
  intakeReceipt,
  releaseRecord: releaseRecord(orderRooms),
});
