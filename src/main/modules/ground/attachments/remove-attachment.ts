/** Takes a photo or file off a record. */
import { lacksPermission } from '#kernel/actor.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { findAttachment, markRemoved } from './attachment.repository.ts';
import type { AttachmentServices } from './index.ts';
import { mayRemove } from './to-attachment.ts';

export const removeAttachment = ({ orders, subjects }: AttachmentServices) =>
  command.attachments.remove.handler(async ({ input, context: { actor, db, nowMs, after, audit } }) => {
    const found = await findAttachment(db, input.id);
    if (!found) throw notFound('file');
    const { subject, subjectId, name, mediaType, sha256 } = found;
    const { workOrderId, settled } = await subjects.assertVisible(db, actor, subject, subjectId);
    if (!mayRemove(actor, found)) throw lacksPermission('service:attachment:remove');
    if (settled) throw problem('not_possible', say.attachments.settled);

    audit({ before: { name, mediaType, sha256, subject, subjectId }, ...(input.reason !== undefined && { reason: input.reason }) });
    await markRemoved(db, found, nowMs);
    if (workOrderId !== null)
      await orders.recordEvent(db, {
        actor,
        nowMs,
        workOrderId,
        kind: 'attachment',
        data: { action: 'removed', attachmentId: found.id, name, subject, subjectId, reason: input.reason ?? null },
      });
    after.announce({ entity: subject, id: subjectId, operation: 'attachments.remove' });
    return { done: true as const };
  });
