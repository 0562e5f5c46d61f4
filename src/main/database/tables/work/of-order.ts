/** What every row that belongs to a work order has: the organisation, its id and the order, which must exist. */
import type { AnyColumn, ColumnKit } from '../../columns.ts';
import type { defineFoundationTables } from '../foundation.table.ts';
import type { defineWorkOrderTables } from './work-orders.table.ts';

export type Order = ReturnType<typeof defineFoundationTables> & ReturnType<typeof defineWorkOrderTables>;

export const ofOrder = (k: ColumnKit, { organisations }: Order) => ({
  organisationId: k
    .id()
    .notNull()
    .references(() => organisations.id),
  id: k.id().notNull(),
  workOrderId: k.id().notNull(),
});

export const onOrder = (k: ColumnKit, { workOrders }: Order, t: { organisationId: AnyColumn; workOrderId: AnyColumn }) =>
  k.foreignKey({ columns: [t.organisationId, t.workOrderId], foreignColumns: [workOrders.organisationId, workOrders.id] });
