/** Changes the quantity, the price or the serials of a part on a work order. */
import { invalid, problem } from '#kernel/problem.ts';
import { givenFields } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { compare, isZero } from '#shared/decimals.ts';
import { say } from '#text/say.ts';
import { assertNeeded, loadOrderPart, partEventData } from './load-order-part.ts';
import { updateOrderPart as writeOrderPart, type OrderPartRow } from './order-part.repository.ts';
import { assertPieceOf } from './plan-parts.ts';
import { readOrderPart } from './to-order-part.ts';

export const updateOrderPart = command.orderParts.update.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const { line, part, order } = await loadOrderPart(context, input, 'plan-parts');
  assertNeeded({ line, part });
  const changes = givenFields(input);
  const { quantity } = changes;
  if (quantity !== undefined) {
    assertPieceOf(part, quantity);
    if (compare(quantity, line.issuedQuantity) < 0) throw invalid('quantity', say.orderParts.lessThanIssued(line.issuedQuantity, part.unit));
  }
  if (changes.serialIn === null && part.serialised && !isZero(line.issuedQuantity)) throw problem('not_possible', say.orderParts.serialStays(part.name));

  audit({ before: Object.fromEntries(Object.keys(changes).map((key) => [key, line[key as keyof OrderPartRow]])) });
  await writeOrderPart(db, line, { ...changes, ...(quantity !== undefined && { status: statusFor(line, quantity) }) });
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: line.workOrderId,
    kind: 'part',
    data: { action: 'changed', ...partEventData({ line, part }), changed: Object.keys(changes), quantity: quantity ?? line.quantity },
  });
  return readOrderPart(db, actor, order.status, line.id);
});

/** A line that needs no more than is issued is issued; one that needs more again is planned again. */
function statusFor(line: OrderPartRow, quantity: string): OrderPartRow['status'] {
  if (line.status === 'returned' || isZero(line.issuedQuantity)) return line.status;
  if (compare(quantity, line.issuedQuantity) === 0) return 'issued';
  return line.status === 'issued' ? 'planned' : line.status;
}
