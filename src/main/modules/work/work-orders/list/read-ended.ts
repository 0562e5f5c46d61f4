/** Reads how many orders have ended, from the figures that the database keeps. */
import { sql } from 'drizzle-orm';
import type { Permission } from '#shared/contract/permissions.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle } from '#database/handle.ts';
import { workOrderScope } from '#database/tables/work/work-orders.table.ts';
import type { Actor } from '#kernel/actor.ts';

/** How many of the orders that the permission reaches stand in each ended stage; stages without any may be left out. */
export async function readEnded(db: ReadHandle, actor: Actor, permission: Permission): Promise<Map<WorkOrderStatus, number>> {
  const { endedOrders: e } = db.tables;
  const rows = await db
    .select({ status: e.status, count: sql<number>`cast(sum(${e.many}) as bigint)` })
    .from(e)
    // A figure says whose orders it counts, as an order says whose it is.
    .where(workOrderScope.visible(actor, permission, e))
    .groupBy(e.status);
  return new Map(rows.map(({ status, count }) => [status, count]));
}
