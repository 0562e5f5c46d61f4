/** Reads one work order. */
import { query } from '#modules/implement.ts';
import { readWorkOrder } from './read-work-order.ts';

export const getWorkOrder = query.workOrders.get.handler(({ input, context: { actor, db, nowMs } }) => readWorkOrder(db, actor, input.id, nowMs));
