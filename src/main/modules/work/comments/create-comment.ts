/** Comments on a work order, at any of its stages, and records who is mentioned. */
import { newId } from '#kernel/identifiers.ts';
import { invalid } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertVisible, recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { insertComment, namesOf, type CommentRow } from './comment.repository.ts';
import { toComment } from './to-comment.ts';

export const createComment = command.comments.create.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  const { workOrderId } = input;
  await assertVisible(db, actor, workOrderId);
  const mentionedIds = [...new Set(input.mentionedIds)];
  const names = await namesOf(db, mentionedIds, { activeOnly: true });
  if (names.size < mentionedIds.length) throw invalid('mentionedIds', say.comments.nobodyMentioned);

  const row: CommentRow = {
    organisationId,
    id: newId(),
    workOrderId,
    text: input.text.trim(),
    mentionedIds,
    createdAt: nowMs,
    createdById: actor.id,
    createdByName: actor.name,
    removedAt: null,
  };
  await insertComment(db, row);
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'comment', data: { action: 'created', commentId: row.id, mentionedIds } });
  return toComment(row, actor, names);
});
