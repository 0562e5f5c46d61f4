/** Plans one part on a work order. */
import { invalid } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { assertOpenForWork, recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { partEventData } from './load-order-part.ts';
import { findParts, insertOrderParts } from './order-part.repository.ts';
import { assertPieceOf, assertRoomForParts, newLine } from './plan-parts.ts';
import { readOrderPart } from './to-order-part.ts';

export const addOrderPart = command.orderParts.add.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  const { workOrderId, partId, quantity, unitPrice, serialOut, intendedDisposition } = input;
  const order = await assertOpenForWork(db, actor, workOrderId);
  assertStage(order, 'plan-parts');
  const [part] = await findParts(db, [partId]);
  if (!part) throw invalid('partId', say.none.part);
  assertPieceOf(part, quantity);
  await assertRoomForParts(db, workOrderId, 1);

  const line = newLine(organisationId, workOrderId, part, quantity, nowMs, {
    ...(unitPrice !== undefined && { unitPrice }),
    serialOut: serialOut ?? null,
    intendedDisposition: intendedDisposition ?? null,
  });
  await insertOrderParts(db, [line]);
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'part', data: { action: 'planned', ...partEventData({ line, part }), quantity } });
  return readOrderPart(db, actor, order.status, line.id);
});
