/** The work orders room. */
import type { AttachmentFiles } from '#modules/attachments/index.ts';
import { assignWorkOrder, takeWorkOrder } from './assign-work-order.ts';
import { bulkUpdateWorkOrders } from './bulk-update-work-orders.ts';
import { createWorkOrder } from './create-work-order.ts';
import { getWorkOrder } from './get-work-order.ts';
import { handoverWorkOrder } from './handover-work-order.ts';
import { intakeWorkOrder } from './intake-work-order.ts';
import { linkWorkOrders, unlinkWorkOrders } from './link-work-orders.ts';
import { listTimeline } from './list-timeline.ts';
import { listWorkOrders } from './list-work-orders.ts';
import { readBoard } from './read-board.ts';
import { recordConsent } from './record-consent.ts';
import { duplicateWorkOrder, followUpWorkOrder, splitWorkOrder } from './relate-work-orders.ts';
import { releaseWorkOrder, type AssertPassword } from './release-work-order.ts';
import { cancelWorkOrder, transitionWorkOrder } from './transition-work-order.ts';
import { updateWorkOrder } from './update-work-order.ts';
import { verifyRelease } from './verify-release.ts';

export { assertOpenForWork, assertVisible } from './open-for-work.ts';
export { hashOfContent, signedContentOf, type Evidence, type SignedNames, type SignedRelease } from './signed-content.ts';
export { verificationOf } from './verify-release.ts';
export { releaseMeaning } from './release-work-order.ts';
export { neverPromised } from './sla.ts';
export { moves } from './status-machine.ts';
export { workOrderNumber, workOrderSeries } from './work-order-number.ts';
export { recordEvent, type EventKind, type TimelineEvent } from './record-event.ts';
export { openCorrectiveOrder } from './relate-work-orders.ts';
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
