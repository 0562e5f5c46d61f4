/** Table of the estimates room. */
import type { ColumnKit } from '../../columns.ts';
import { ofOrder, onOrder, type Order } from './of-order.ts';

export function defineEstimateTables(k: ColumnKit, earlier: Order) {
  const estimates = k.table(
    'estimates',
    {
      ...ofOrder(k, earlier),
      version: k.int().notNull().default(1),
      status: k.text().$type<'draft' | 'issued' | 'accepted' | 'declined' | 'superseded'>().notNull(),
      currency: k.text().notNull(),
      lines: k.json().$type<{ description: string; quantity: string; unitPrice: string; amountMinor: number }[]>().notNull(),
      totalMinor: k.money().notNull(),
      expiresAt: k.instant().notNull(),
      issuedAt: k.instant(),
      issuedById: k.text(),
      /** The customer's recorded consent or refusal: who said it, how, when. */
      answeredBy: k.text(),
      answeredHow: k.text(),
      answeredAt: k.instant(),
      createdAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('estimates_order').on(t.organisationId, t.workOrderId, t.id),
      k.index('estimates_status').on(t.organisationId, t.status, t.currency, t.totalMinor),
      onOrder(k, earlier, t),
    ],
  );

  return { estimates };
}
