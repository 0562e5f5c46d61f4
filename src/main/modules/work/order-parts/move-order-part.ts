/** Reserve, release, issue and return: what moves between the shelf and an order, each through the stock seam. */
import { invalid, problem } from '#kernel/problem.ts';
import { command, type CommandContext } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { compare, isZero } from '#shared/decimals.ts';
import { out, outstanding, stock } from '#modules/store/stock/index.ts';
import { say } from '#text/say.ts';
import { assertNeeded, loadOrderPart, partEventData } from './load-order-part.ts';
import { updateOrderPart, type OrderPartRecord, type OrderPartRow } from './order-part.repository.ts';
import { readOrderPart } from './to-order-part.ts';

export const reserveOrderPart = command.orderParts.reserve.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  const { order, ...record } = await loadOrderPart(context, input, 'plan-parts');
  const { line } = record;
  if (line.status === 'reserved') return readOrderPart(db, actor, order.status, line.id);
  assertNeeded(record);
  const quantity = outstanding(line);
  if (line.status !== 'planned' || isZero(quantity)) throw problem('not_possible', say.orderParts.nothingToReserve);
  await write(context, record, 'reserved', quantity, await stock.reserve(db, { actor, nowMs, line, quantity, serial: null }));
  return readOrderPart(db, actor, order.status, line.id);
});

export const releaseOrderPart = command.orderParts.release.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  const { order, ...record } = await loadOrderPart(context, input, 'take-parts-back');
  const { line } = record;
  if (line.status !== 'reserved') return readOrderPart(db, actor, order.status, line.id);
  const quantity = outstanding(line);
  await write(context, record, 'released', quantity, await stock.release(db, { actor, nowMs, line, quantity, serial: null }));
  return readOrderPart(db, actor, order.status, line.id);
});

export const issueOrderPart = command.orderParts.issue.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  const { order, ...record } = await loadOrderPart(context, input, 'issue-parts');
  const { line, part } = record;
  assertNeeded(record);
  const open = outstanding(line);
  if (isZero(open)) throw problem('not_possible', say.orderParts.allIssued(line.quantity, part.unit));
  const quantity = input.quantity ?? open;
  if (compare(quantity, open) > 0) throw invalid('quantity', say.orderParts.onlyLeft(open, part.unit));
  const serialIn = input.serialIn ?? line.serialIn;
  if (part.serialised && serialIn === null) throw invalid('serialIn', say.orderParts.scanSerial(part.name));

  const counts = await stock.issue(db, { actor, nowMs, line, quantity, serial: serialIn });
  const serialOut = input.serialOut ?? line.serialOut;
  await write(context, record, 'issued', quantity, {
    ...counts,
    serialIn,
    serialOut,
    intendedDisposition: input.intendedDisposition ?? line.intendedDisposition,
  });
  return readOrderPart(db, actor, order.status, line.id);
});

export const returnOrderPart = command.orderParts.return.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  const { order, ...record } = await loadOrderPart(context, input, 'take-parts-back');
  const { line, part } = record;
  const present = out(line);
  if (isZero(present)) throw problem('not_possible', say.orderParts.nothingOut);
  const quantity = input.quantity ?? present;
  if (compare(quantity, present) > 0) throw invalid('quantity', say.orderParts.onlyOut(present, part.unit));
  await write(context, record, 'returned', quantity, await stock.takeBack(db, { actor, nowMs, line, quantity, serial: line.serialIn }));
  return readOrderPart(db, actor, order.status, line.id);
});

async function write(
  { actor, db, nowMs, audit }: CommandContext,
  { line, part }: Pick<OrderPartRecord, 'line' | 'part'>,
  action: 'reserved' | 'released' | 'issued' | 'returned',
  quantity: string,
  changes: Partial<OrderPartRow>,
): Promise<void> {
  const { status, issuedQuantity, returnedQuantity, serialIn, serialOut } = line;
  audit({ before: { status, issuedQuantity, returnedQuantity, serialIn, serialOut } });
  await updateOrderPart(db, line, changes);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: line.workOrderId,
    kind: 'part',
    data: { action, ...partEventData({ line, part }), quantity, serialIn: changes.serialIn ?? serialIn, serialOut: changes.serialOut ?? serialOut },
  });
}
