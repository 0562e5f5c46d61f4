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
import { recordConsent } from './record-consent.ts';
import { duplicateWorkOrder, followUpWorkOrder, splitWorkOrder } from './relations/relate-work-orders.ts';
import { releaseWorkOrder, type AssertPassword } from './release/release-work-order.ts';
import { cancelWorkOrder, transitionWorkOrder } from './moves/transition-work-order.ts';
import { updateWorkOrder } from './update-work-order.ts';
import { verifyRelease } from './release/verify-release.ts';

export { assertOpenForWork, assertVisible } from './open-for-work.ts';
export { hashOfContent, signedContentOf, type Evidence, type SignedNames, type SignedRelease } from './release/signed-content.ts';
export { verificationOf } from './release/verify-release.ts';
export { releaseMeaning } from './release/release-work-order.ts';
export { neverPromised } from './sla.ts';
export { moves } from './moves/status-machine.ts';
export { workOrderNumber, workOrderSeries } from './work-order-number.ts';
export { recordEvent, type EventKind, type TimelineEvent } from './timeline/record-event.ts';
export { openCorrectiveOrder } from './relations/relate-work-orders.ts';
export { workOrderFiles } from './work-order-files.ts';
export { readEnded } from './list/read-ended.ts';
export { workOrderSearch } from './list/search-work-orders.ts';
export { visibleTo } from './work-order.policy.ts';

export interface WorkOrderServices {
  /** Keeps the files of an intake. */
  readonly files: Pick<AttachmentFiles, 'keep'>;
  /** Asks for the password again where something is signed. */
  readonly assertPassword: AssertPassword;
}

export const createWorkOrders = ({ files, assertPassword }: WorkOrderServices) => ({
  list: listWorkOrders,
  board: readBoard,
  get: getWorkOrder,
  timeline: listTimeline,
  create: createWorkOrder,
  intake: intakeWorkOrder(files),
  update: updateWorkOrder,
  assign: assignWorkOrder,
  take: takeWorkOrder,
  transition: transitionWorkOrder,
  recordConsent,
  release: releaseWorkOrder(assertPassword),
  verifyRelease,
  handover: handoverWorkOrder,
  cancel: cancelWorkOrder,
  duplicate: duplicateWorkOrder,
  split: splitWorkOrder,
  followUp: followUpWorkOrder,
  link: linkWorkOrders,
  unlink: unlinkWorkOrders,
  bulkUpdate: bulkUpdateWorkOrders,
});
