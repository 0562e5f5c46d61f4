/** Table of the order parts room. */
import type { OrderPartStatus } from '#shared/contract/work/order-parts.ts';
import type { ColumnKit } from '../../columns.ts';
import type { definePartTables } from '../store/parts.table.ts';
import { ofOrder, onOrder, type Order } from './of-order.ts';

export function defineOrderPartTables(k: ColumnKit, earlier: Order & ReturnType<typeof definePartTables>) {
  /** Parts as lines; the stock ledger will stand behind reserve, issue and return. */
  const workOrderParts = k.table(
    'work_order_parts',
    {
      ...ofOrder(k, earlier),
      version: k.int().notNull().default(1),
      partId: k.id().notNull(),
      quantity: k.decimal().notNull(),
      issuedQuantity: k.decimal().notNull(),
      returnedQuantity: k.decimal().notNull(),
      unitPrice: k.decimal().notNull(),
      currency: k.text().notNull(),
      status: k.text().$type<OrderPartStatus>().notNull(),
      serialIn: k.text(),
      serialOut: k.text(),
      /** What is to happen with what came off, and what did. */
      intendedDisposition: k.text().$type<'return' | 'scrap' | 'repair' | 'core'>(),
      actualDisposition: k.text().$type<'return' | 'scrap' | 'repair' | 'core' | 'kept'>(),
      createdAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('work_order_parts_order').on(t.organisationId, t.workOrderId),
      onOrder(k, earlier, t),
      k.foreignKey({ columns: [t.organisationId, t.partId], foreignColumns: [earlier.parts.organisationId, earlier.parts.id] }),
    ],
  );

  return { workOrderParts };
}
