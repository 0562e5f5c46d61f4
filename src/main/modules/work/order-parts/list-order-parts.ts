/** Reads the parts of a work order. */
import { query } from '#modules/implement.ts';
import { assertVisible } from '#modules/work/work-orders/index.ts';
import { partsOfOrder } from './order-part.repository.ts';
import { toOrderPart } from './to-order-part.ts';

export const listOrderParts = query.orderParts.list.handler(async ({ input, context: { actor, db } }) => {
  const order = await assertVisible(db, actor, input.workOrderId);
  const records = await partsOfOrder(db, order.id);
  return { items: records.map((record) => toOrderPart(record, actor, order.status)) };
});
