/** Converts comments to the contract's, and says who may remove one. */
import type { Comment } from '#shared/contract/work/comments.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { toInstant } from '#modules/instant.ts';
import type { CommentRow } from './comment.repository.ts';

/** One's own, or any with the permission to moderate. */
export const mayRemove = (actor: Actor, { createdById }: Pick<CommentRow, 'createdById'>): boolean =>
  can(actor, 'service:comment:moderate') || (createdById === actor.id && can(actor, 'service:comment:create'));

/** @param names of those who are mentioned. */
export const toComment = (row: CommentRow, actor: Actor, names: ReadonlyMap<string, string>): Comment => ({
  id: row.id,
  workOrderId: row.workOrderId,
  text: row.text,
  mentions: row.mentionedIds.flatMap((id) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  }),
  createdAt: toInstant(row.createdAt),
  createdBy: { id: row.createdById, name: row.createdByName },
  can: { remove: mayRemove(actor, row) },
});
