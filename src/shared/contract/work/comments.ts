/** Comments on a work order: plain text with mentions of people. */
import { z } from 'zod';
import { abilities, done, id, instant, page, pageInput, prose } from '../fields.ts';
import { command, query } from '../operation.ts';

export const comment = z.object({
  id,
  workOrderId: id,
  text: z.string().describe('Plain text; shown as it is'),
  mentions: z.array(z.object({ id, name: z.string() })),
  createdAt: instant,
  createdBy: z.object({ id: z.string(), name: z.string() }),
  can: abilities('remove'),
});
export type Comment = z.infer<typeof comment>;

export const comments = {
  list: query({
    access: 'service:workorder:view',
    entity: 'comment',
    method: 'GET',
    path: '/work-orders/{workOrderId}/comments',
    summary: 'List the comments on a work order, latest first.',
    input: z.strictObject({ workOrderId: id, limit: pageInput.limit, cursor: pageInput.cursor }),
    output: page(comment),
  }),
  create: command({
    access: 'service:comment:create',
    entity: 'comment',
    method: 'POST',
    path: '/work-orders/{workOrderId}/comments',
    summary: 'Comment on a work order, at any stage, and mention people.',
    input: z.strictObject({
      workOrderId: id,
      text: prose(10_000).refine((text) => text.trim() !== '', 'write something'),
      mentionedIds: z.array(id).max(50).default([]).describe('People to mention: active users'),
    }),
    output: comment,
  }),
  remove: command({
    access: 'service:comment:create',
    entity: 'comment',
    method: 'DELETE',
    path: '/comments/{id}',
    summary: 'Remove a comment: one’s own, or any with the permission to moderate.',
    input: z.strictObject({ id }),
    output: done,
  }),
};
