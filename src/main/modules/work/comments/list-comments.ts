/** Lists the comments on a work order. */
import { query } from '#modules/implement.ts';
import { assertVisible } from '#modules/work/work-orders/index.ts';
import { listCommentRows, namesOf } from './comment.repository.ts';
import { toComment } from './to-comment.ts';

export const listComments = query.comments.list.handler(async ({ input, context: { actor, db } }) => {
  await assertVisible(db, actor, input.workOrderId);
  const { rows, page } = await listCommentRows(db, input);
  const mentioned = new Set(rows.flatMap(({ comment }) => comment.mentionedIds));
  const names = await namesOf(db, [...mentioned], { activeOnly: false });
  return page(rows, ({ comment }) => toComment(comment, actor, names));
});
