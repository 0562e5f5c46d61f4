/** Lists the receipts that were given for an order, latest first, each with what changed since. */
import type { Receipt } from '#shared/contract/work/receipts.ts';
import { query } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';
import { assertVisible } from '../open-for-work.ts';
import { changesSince, readReceiptContent, type ReceiptFacts } from './receipt-content.ts';
import { listReceiptRows, readReceiptFacts, type ReceiptRow } from './receipt.repository.ts';

export const listReceipts = query.workOrders.receipts.handler(async ({ input, context: { actor, db } }) => {
  const order = await assertVisible(db, actor, input.id);
  const [rows, { facts }] = await Promise.all([listReceiptRows(db, order.id), readReceiptFacts(db, order)]);
  return { items: rows.map((row) => toReceipt(row, facts)) };
});

export const toReceipt = ({ id, createdAt, createdByName, signedBy, content, contentHash }: ReceiptRow, now: ReceiptFacts): Receipt => ({
  id,
  createdAt: toInstant(createdAt),
  createdBy: createdByName,
  signedBy,
  contentHash,
  changed: changesSince(readReceiptContent(content), now),
});
