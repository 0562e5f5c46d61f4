/** Table of the comments room. */
import type { ColumnKit } from '../../columns.ts';
import { ofOrder, onOrder, type Order } from './of-order.ts';

export function defineCommentTables(k: ColumnKit, earlier: Order) {
  const comments = k.table(
    'comments',
    {
      ...ofOrder(k, earlier),
      text: k.text().notNull(),
      mentionedIds: k.json().$type<string[]>().notNull(),
      createdAt: k.instant().notNull(),
      createdById: k.text().notNull(),
      createdByName: k.text().notNull(),
      removedAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('comments_order').on(t.organisationId, t.workOrderId, t.createdAt, t.id),
      onOrder(k, earlier, t),
    ],
  );

  return { comments };
}
