/** The work orders room. */
import type { AttachmentFiles } from '#modules/ground/attachments/index.ts';
import { assignWorkOrder, takeWorkOrder } from './assign-work-order.ts';
import { bulkUpdateWorkOrders } from './list/bulk-update-work-orders.ts';
import { createWorkOrder } from './create-work-order.ts';
import { getWorkOrder } from './get-work-order.ts';
import { handoverWorkOrder } from './handover-work-order.ts';
import { intakeWorkOrder } from './intake-work-order.ts';
import { linkWorkOrders, unlinkWorkOrders } from './relations/link-work-orders.ts';
import { listTimeline } from './timeline/list-timeline.ts';
import { listWorkOrders } from './list/list-work-orders.ts';
import { readBoard } from './list/read-board.ts';
import type { OrderRoom } from './order-rooms.ts';
import { listReceipts } from './receipts/list-receipts.ts';
import { renewReceipt } from './receipts/renew-receipt.ts';
import { recordConsent, type AnswerEstimate } from './record-consent.ts';
import { duplicateWorkOrder, followUpWorkOrder, splitWorkOrder, type OrderSteps } from './relations/relate-work-orders.ts';
import { releaseWorkOrder, type AssertPassword } from './release/release-work-order.ts';
import { cancelWorkOrder, transitionWorkOrder } from './transitions/transition-work-order.ts';
import { updateWorkOrder } from './update-work-order.ts';
import { verifyRelease } from './release/verify-release.ts';

export { assertOpenForWork, assertVisible } from './open-for-work.ts';
export { hashOfContent, signedContentOf, type Evidence, type SignedContent, type SignedNames, type SignedRelease } from './release/signed-content.ts';
export { verificationOf } from './release/verify-release.ts';
export { releaseMeaning } from './release/release-work-order.ts';
export { neverPromised } from './sla.ts';
export { transitions } from './transitions/status-machine.ts';
export { ownCodes } from './transitions/guards.ts';
export { blockEach, blockEachRecord, orderRoom, type OrderRoom } from './order-rooms.ts';
export type { AnswerEstimate } from './record-consent.ts';
export type { OrderSteps } from './relations/relate-work-orders.ts';
export { orderPapers } from './papers/order-papers.ts';
export type { RoomPapers } from './papers/room-papers.ts';
export { rewordOrders } from './reword-orders.ts';
export type { OrderKey } from './work-order.repository.ts';
export { workOrderNumber, workOrderSeries } from './work-order-number.ts';
export { recordEvent, type EventKind, type TimelineEvent } from './timeline/record-event.ts';
export { openCorrectiveOrder } from './relations/relate-work-orders.ts';
export { workOrderFiles } from './work-order-files.ts';
export { readEnded } from './list/read-ended.ts';
export { workOrderSearch } from './list/search-work-orders.ts';
export { visibleTo } from './work-order.policy.ts';

export interface WorkOrderServices {
  /** What has something on an order, in the order in which it is told what stands in the way. */
  readonly orderRooms: readonly OrderRoom[];
  readonly steps: OrderSteps;
  readonly answerEstimate: AnswerEstimate;
  /** Keeps the files of an intake. */
  readonly files: Pick<AttachmentFiles, 'keep'>;
  /** Asks for the password again where something is signed. */
  readonly assertPassword: AssertPassword;
}

export const createWorkOrders = ({ orderRooms, steps, answerEstimate, files, assertPassword }: WorkOrderServices) => ({
  list: listWorkOrders,
  board: readBoard,
  get: getWorkOrder(orderRooms),
  timeline: listTimeline,
  create: createWorkOrder(orderRooms),
  intake: intakeWorkOrder(orderRooms, files),
  update: updateWorkOrder(orderRooms),
  assign: assignWorkOrder(orderRooms),
  take: takeWorkOrder(orderRooms),
  transition: transitionWorkOrder(orderRooms),
  recordConsent: recordConsent(orderRooms, answerEstimate),
  release: releaseWorkOrder(orderRooms, assertPassword),
  verifyRelease,
  receipts: listReceipts,
  renewReceipt,
  handover: handoverWorkOrder(orderRooms),
  cancel: cancelWorkOrder(orderRooms),
  duplicate: duplicateWorkOrder(orderRooms, steps),
  split: splitWorkOrder(orderRooms, steps),
  followUp: followUpWorkOrder(orderRooms),
  link: linkWorkOrders(orderRooms),
  unlink: unlinkWorkOrders,
  bulkUpdate: bulkUpdateWorkOrders,
});
