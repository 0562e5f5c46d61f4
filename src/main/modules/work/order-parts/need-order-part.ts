/** Says that what is not issued yet is not needed, and takes that back: the line stays, and the timeline tells who said it. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { isZero } from '#shared/decimals.ts';
import { outstanding, stock } from '#modules/store/stock/index.ts';
import { say } from '#text/say.ts';
import { loadOrderPart, partEventData } from './load-order-part.ts';
import { updateOrderPart } from './order-part.repository.ts';
import { readOrderPart } from './to-order-part.ts';

export const markNotNeeded = command.orderParts.markNotNeeded.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { line, part, order } = await loadOrderPart(context, input, 'settle-parts');
  if (line.status === 'not-needed') return readOrderPart(db, actor, order.status, line.id);
  const quantity = outstanding(line);
  if (line.status === 'returned' || isZero(quantity)) throw problem('not_possible', say.orderParts.nothingWaiting(part.name));
  const counts = await stock.closeShort(db, { actor, nowMs, line, quantity, serial: null });
  audit({ before: { status: line.status, quantity: line.quantity } });
  // A line of which a part was issued is about that part from now on.
  await updateOrderPart(db, line, { ...counts, ...(!isZero(line.issuedQuantity) && { quantity: line.issuedQuantity }) });
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: line.workOrderId,
    kind: 'part',
    data: { action: 'not-needed', ...partEventData({ line, part }), quantity },
  });
  return readOrderPart(db, actor, order.status, line.id);
});

export const needOrderPart = command.orderParts.need.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { line, part, order } = await loadOrderPart(context, input, 'settle-parts');
  if (line.status === 'not-needed') {
    audit({ before: { status: line.status } });
    await updateOrderPart(db, line, await stock.reopen(db, { actor, nowMs, line, quantity: line.quantity, serial: null }));
    await recordEvent(db, {
      actor,
      nowMs,
      workOrderId: line.workOrderId,
      kind: 'part',
      data: { action: 'needed', ...partEventData({ line, part }), quantity: line.quantity },
    });
  }
  return readOrderPart(db, actor, order.status, line.id);
});
