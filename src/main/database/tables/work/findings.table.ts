/** Table of the findings room. */
import type { ColumnKit } from '../../columns.ts';
import { ofOrder, onOrder, type Order } from './of-order.ts';

export function defineFindingTables(k: ColumnKit, earlier: Order) {
  const findings = k.table(
    'findings',
    {
      ...ofOrder(k, earlier),
      version: k.int().notNull().default(1),
      title: k.text().notNull(),
      description: k.text(),
      severity: k.text().$type<'note' | 'minor' | 'major' | 'critical'>().notNull(),
      status: k.text().$type<'open' | 'rectified' | 'deferred'>().notNull(),
      rectification: k.text(),
      /** A deferred defect has a limit and the owner's consent. */
      deferredUntil: k.instant(),
      deferralConsentBy: k.text(),
      createdAt: k.instant().notNull(),
      createdById: k.text().notNull(),
      createdByName: k.text().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('findings_order').on(t.organisationId, t.workOrderId, t.createdAt, t.id),
      k.index('findings_status').on(t.organisationId, t.status, t.createdAt, t.id),
      k.index('findings_created').on(t.organisationId, t.createdAt, t.id),
      onOrder(k, earlier, t),
    ],
  );

  return { findings };
}
