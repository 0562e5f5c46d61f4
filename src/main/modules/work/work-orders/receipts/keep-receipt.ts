/** Keeps the receipt of an aircraft that comes in, in the transaction that takes it in. */
import { newId } from '#kernel/identifiers.ts';
import type { Unit } from '../make-work-order.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';
import { contentOf, sealed } from './receipt-content.ts';
import { insertReceipt, readReceiptFacts, type ReceiptRow } from './receipt.repository.ts';

/** The one that this one takes the place of. */
interface Replaced {
  readonly madeAt: number;
  readonly receivedBy: string;
}

export async function keepReceipt({ actor, db, nowMs }: Pick<Unit, 'actor' | 'db' | 'nowMs'>, order: WorkOrderRow, replaced?: Replaced): Promise<ReceiptRow> {
  const id = newId();
  const content = contentOf(order, await readReceiptFacts(db, order), {
    id,
    madeAt: nowMs,
    receivedBy: replaced?.receivedBy ?? actor.name,
    replaces: replaced?.madeAt ?? null,
  });
  const row: ReceiptRow = {
    organisationId: actor.organisationId,
    id,
    workOrderId: order.id,
    createdAt: nowMs,
    createdById: actor.id,
    createdByName: actor.name,
    signedBy: content.signature?.name ?? null,
    ...sealed(content),
  };
  await insertReceipt(db, row);
  return row;
}
