/** Reads and writes the receipts of an order, and what one would be made of now. */
// Reads of other rooms: attachments.
import { and, asc, desc, eq, isNull, like } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { readOrderNames } from '../release/read-evidence.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';
import { toReceiptFacts, type ReceiptFacts, type ReceiptPicture } from './receipt-content.ts';

export type ReceiptRow = Tables['receipts']['$inferSelect'];

export const insertReceipt = async (db: WriteHandle, row: ReceiptRow): Promise<void> => {
  await db.insert(db.tables.receipts).values(row);
};

/** Latest first. */
export function listReceiptRows(db: ReadHandle, workOrderId: string): Promise<ReceiptRow[]> {
  const { receipts } = db.tables;
  return db.select().from(receipts).where(eq(receipts.workOrderId, workOrderId)).orderBy(desc(receipts.id));
}

/** Whatever its reader sees elsewhere: it is the customer's paper. */
export async function readReceiptFacts(db: ReadHandle, order: WorkOrderRow): Promise<{ readonly facts: ReceiptFacts; readonly drawn: ReceiptPicture | null }> {
  const { attachments: a } = db.tables;
  const [names, files] = await Promise.all([
    readOrderNames(db, order),
    db
      .select({ sha256: a.sha256, purpose: a.purpose, name: a.name })
      .from(a)
      .where(and(eq(a.subject, 'work-order'), eq(a.subjectId, order.id), isNull(a.removedAt), like(a.mediaType, 'image/%')))
      .orderBy(asc(a.id)),
  ]);
  const pictures = files.filter(({ purpose }) => purpose === 'photo' || purpose === 'condition' || purpose === 'before');
  return { facts: toReceiptFacts(order, names, pictures), drawn: files.find(({ purpose }) => purpose === 'signature') ?? null };
}
