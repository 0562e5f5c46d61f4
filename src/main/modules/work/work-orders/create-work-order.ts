/** Makes a draft. */
import { command } from '#modules/implement.ts';
import { assertMayAssign } from './assign-work-order.ts';
import { makeWorkOrder } from './make-work-order.ts';
import type { OrderRoom } from './order-rooms.ts';
import { presentNew } from './read-work-order.ts';

export const createWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.create.handler(async ({ input, context }) => {
    assertMayAssign(context.actor, input);
    return presentNew(orderRooms, context, await makeWorkOrder(context, input));
  });
