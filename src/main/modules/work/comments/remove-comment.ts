/** Removes a comment. */
import { lacksPermission } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertVisible, recordEvent } from '#modules/work/work-orders/index.ts';
import { findComment, markCommentRemoved } from './comment.repository.ts';
import { mayRemove } from './to-comment.ts';

export const removeComment = command.comments.remove.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const found = await findComment(db, input.id);
  if (!found) throw notFound('comment');
  await assertVisible(db, actor, found.workOrderId);
  if (!mayRemove(actor, found)) throw lacksPermission('service:comment:moderate');
  audit({ before: { text: found.text, createdByName: found.createdByName } });
  await markCommentRemoved(db, found, nowMs);
  await recordEvent(db, { actor, nowMs, workOrderId: found.workOrderId, kind: 'comment', data: { action: 'removed', commentId: found.id } });
  return { done: true as const };
});
