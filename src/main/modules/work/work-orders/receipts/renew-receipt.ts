/** Gives the customer a new receipt where something on it is another by now; the one that was given before stays as it was. */
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { loadForChange } from '../load-for-change.ts';
import { readReceiver } from '../papers/order-file.ts';
import { recordEvent } from '../timeline/record-event.ts';
import { keepReceipt } from './keep-receipt.ts';
import { toReceipt } from './list-receipts.ts';
import { changesSince, readReceiptContent } from './receipt-content.ts';
import { listReceiptRows, readReceiptFacts } from './receipt.repository.ts';

export const renewReceipt = command.workOrders.renewReceipt.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const order = await loadForChange(context, { id: input.id }, 'service:workorder:receive');
  if (order.receivedAt === null) throw problem('not_possible', say.orders.notReceived(order.number));
  const [[latest], { facts }] = await Promise.all([listReceiptRows(db, order.id), readReceiptFacts(db, order)]);
  const kept = latest && readReceiptContent(latest.content);
  const changed = kept ? changesSince(kept, facts) : [];
  if (kept && changed.length === 0) throw problem('not_possible', say.orders.receiptStands(order.number));
  const replaced = kept
    ? { madeAt: kept.receipt.madeAt, receivedBy: kept.receipt.receivedBy }
    : { madeAt: order.receivedAt, receivedBy: (await readReceiver(db, order.id)) ?? actor.name };
  const row = await keepReceipt(context, order, replaced);
  audit({ entityId: order.id, after: { receiptId: row.id, contentHash: row.contentHash, changed } });
  await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'receipt', data: { receiptId: row.id, changed } });
  return toReceipt(row, facts);
});
