/** Plans parts on an order: one line each, and one line for each piece of a part with serial numbers. */
import type { WriteHandle } from '#database/handle.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, problem } from '#kernel/problem.ts';
import type { CommandContext } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { countOrderParts, findParts, insertOrderParts, type OrderPartRow, type PartRow } from './order-part.repository.ts';
import { partEventData } from './load-order-part.ts';

export interface PlannedPart {
  readonly partId: string;
  readonly quantity: string;
}

type Details = Pick<OrderPartRow, 'serialOut' | 'intendedDisposition'> & { readonly unitPrice: string };

const maximumPerOrder = 500;

/** One line, not yet reserved. */
export const newLine = (
  organisationId: string,
  workOrderId: string,
  part: PartRow,
  quantity: string,
  nowMs: number,
  details?: Partial<Details>,
): OrderPartRow => ({
  organisationId,
  id: newId(),
  workOrderId,
  version: 1,
  partId: part.id,
  quantity,
  issuedQuantity: '0',
  returnedQuantity: '0',
  unitPrice: details?.unitPrice ?? part.unitPrice,
  currency: part.currency,
  status: 'planned',
  serialIn: null,
  serialOut: details?.serialOut ?? null,
  intendedDisposition: details?.intendedDisposition ?? null,
  actualDisposition: null,
  createdAt: nowMs,
});

/** A serial names one piece, so its line holds one. @throws invalid_input for any other quantity. */
export function assertPieceOf(part: Pick<PartRow, 'name' | 'serialised'>, quantity: string): void {
  if (part.serialised && quantity !== '1') throw invalid('quantity', say.orderParts.onePerLine(part.name));
}

/** @throws not_possible where the order would hold too many parts to be shown in one piece. */
export async function assertRoomForParts(db: WriteHandle, workOrderId: string, added: number): Promise<void> {
  if ((await countOrderParts(db, workOrderId)) + added > maximumPerOrder) throw problem('not_possible', say.orderParts.tooMany(maximumPerOrder));
}

/**
 * Plans the parts a procedure names; a part that is in the trash by now is left out.
 * @returns the number of lines.
 */
export async function planParts({ actor, db, nowMs, after }: CommandContext, workOrderId: string, planned: readonly PlannedPart[]): Promise<number> {
  const { organisationId } = actor;
  if (planned.length === 0) return 0;
  const known = new Map(
    (
      await findParts(
        db,
        planned.map(({ partId }) => partId),
      )
    ).map((part) => [part.id, part]),
  );
  const present = planned.flatMap(({ partId, quantity }) => {
    const part = known.get(partId);
    return part ? [{ part, quantity, many: part.serialised ? Math.ceil(Number(quantity)) : 1 }] : [];
  });
  // Before the lines are made: a procedure may ask for a million pieces.
  await assertRoomForParts(
    db,
    workOrderId,
    present.reduce((sum, { many }) => sum + many, 0),
  );
  const lines = present.flatMap(({ part, quantity, many }) =>
    part.serialised ? Array.from({ length: many }, () => ({ part, quantity: '1' })) : [{ part, quantity }],
  );
  const rows = lines.map(({ part, quantity }) => newLine(organisationId, workOrderId, part, quantity, nowMs));
  await insertOrderParts(db, rows);
  if (rows.length > 0) {
    await recordEvent(db, {
      actor,
      nowMs,
      workOrderId,
      kind: 'part',
      data: { action: 'planned', lines: lines.map(({ part, quantity }, i) => ({ ...partEventData({ line: rows[i] ?? { id: '' }, part }), quantity })) },
    });
    after.announce({ entity: 'order-part', id: null, operation: 'orderParts.add' });
  }
  return rows.length;
}
