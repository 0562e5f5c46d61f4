/** Reads one work order. */
import { query } from '#modules/implement.ts';
import type { OrderRoom } from './order-rooms.ts';
import { readWorkOrder } from './read-work-order.ts';

export const getWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  query.workOrders.get.handler(({ input, context: { actor, db, nowMs } }) => readWorkOrder(orderRooms, db, actor, input.id, nowMs));
