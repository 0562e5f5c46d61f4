/** Reads the timeline of a work order, latest first. */
import { and, eq } from 'drizzle-orm';
import { keyset } from '#database/paging.ts';
import { query } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';
import { assertVisible } from '../open-for-work.ts';

export const listTimeline = query.workOrders.timeline.handler(async ({ input, context: { actor, db } }) => {
  const order = await assertVisible(db, actor, input.id);
  const { workOrderEvents: e } = db.tables;
  // By instant, then by id (UUIDv7): the order of writing, and no temptation to walk all ids of the organisation.
  const keys = keyset({ sort: '-at', columns: { at: e.at }, id: e.id, cursor: input.cursor, limit: input.limit });
  const rows = await db
    .select({ id: e.id, at: e.at, actorId: e.actorId, actorName: e.actorName, kind: e.kind, data: e.data, sortValue: keys.sortValue })
    .from(e)
    .where(and(eq(e.workOrderId, order.id), keys.after))
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return keys.page(rows, ({ id, at, actorId, actorName, kind, data }) => ({ id, at: toInstant(at), by: { id: actorId, name: actorName }, kind, data }));
});
