/** Issues an estimate to the customer; from then on it never changes. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertVisible, recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { changeEstimate, supersedeOthers } from './estimate.repository.ts';
import { toEstimate } from './to-estimate.ts';
import { loadDraft } from './write-estimate.ts';

export const issueEstimate = command.estimates.issue.handler(async ({ input, context }) => {
  const { actor, db, nowMs, after, audit } = context;
  const draft = await loadDraft(context, input);
  const order = await assertVisible(db, actor, draft.workOrderId);
  if (order.status !== 'diagnosis' && order.status !== 'awaiting-approval') throw problem('not_possible', say.estimates.wrongStage(order.number, order.status));
  if (draft.expiresAt <= nowMs) throw problem('not_possible', say.estimates.validityOver);
  const issued = await changeEstimate(db, draft, { status: 'issued', issuedAt: nowMs, issuedById: actor.id });
  await supersedeOthers(db, issued);
  const { totalMinor, currency } = issued;
  audit({ before: { status: 'draft' }, after: { status: 'issued', totalMinor, currency } });
  await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'estimate', data: { action: 'issued', estimateId: issued.id } });
  after.announce({ entity: 'work-order', id: order.id, operation: 'estimates.issue' });
  return toEstimate(issued, actor, nowMs);
});
