/** Takes a part off a work order that was never issued. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { isZero } from '#shared/decimals.ts';
import { outstanding, stock } from '#modules/store/stock/index.ts';
import { say } from '#text/say.ts';
import { loadOrderPart, partEventData } from './load-order-part.ts';
import { deleteOrderPart } from './order-part.repository.ts';

export const removeOrderPart = command.orderParts.remove.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { line, part } = await loadOrderPart(context, input, 'plan-parts');
  if (!isZero(line.issuedQuantity)) throw problem('not_possible', say.orderParts.issued(part.name));
  if (line.status === 'reserved') await stock.release(db, { actor, nowMs, line, quantity: outstanding(line), serial: null });
  audit({ before: { partId: line.partId, quantity: line.quantity, unitPrice: line.unitPrice, status: line.status } });
  await deleteOrderPart(db, line);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: line.workOrderId,
    kind: 'part',
    data: { action: 'removed', ...partEventData({ line, part }), quantity: line.quantity },
  });
  return { done: true as const };
});
