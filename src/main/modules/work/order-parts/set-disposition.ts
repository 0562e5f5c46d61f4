/** Says what is to happen, or did happen, with what came off or is out. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { out } from '#modules/store/stock/index.ts';
import { isZero } from '#shared/decimals.ts';
import { say } from '#text/say.ts';
import { loadOrderPart, partEventData } from './load-order-part.ts';
import { updateOrderPart } from './order-part.repository.ts';
import { readOrderPart } from './to-order-part.ts';

export const setDisposition = command.orderParts.setDisposition.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { line, part, order } = await loadOrderPart(context, input, 'take-parts-back');
  const serialOut = input.serialOut === undefined ? line.serialOut : input.serialOut;
  const intendedDisposition = input.intended === undefined ? line.intendedDisposition : input.intended;
  const actualDisposition = input.actual === undefined ? line.actualDisposition : input.actual;
  if (actualDisposition !== null && serialOut === null && intendedDisposition === null && isZero(out(line)))
    throw problem('not_possible', say.orderParts.nothingToDispose);

  const { serialOut: oldSerial, intendedDisposition: intended, actualDisposition: actual } = line;
  audit({ before: { serialOut: oldSerial, intended, actual } });
  await updateOrderPart(db, line, { serialOut, intendedDisposition, actualDisposition });
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: line.workOrderId,
    kind: 'part',
    data: { action: 'disposed', ...partEventData({ line, part }), serialOut, intended: intendedDisposition, actual: actualDisposition },
  });
  return readOrderPart(db, actor, order.status, line.id);
});
