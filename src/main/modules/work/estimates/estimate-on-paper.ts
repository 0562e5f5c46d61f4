/** The estimate that an order was worked on by, as its paper shows it. */
import { and, desc, eq, ne } from 'drizzle-orm';
import type { PrintEstimate } from '#shared/printed-documents.ts';
import { dayIn } from '#shared/wall-clock.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can } from '#kernel/actor.ts';
import { toInstant } from '#modules/instant.ts';
import type { RoomPapers } from '#modules/work/work-orders/index.ts';
import type { EstimateRow } from './estimate.repository.ts';

export const estimatePapers: RoomPapers = {
  async workOrder(db, actor, { id }) {
    const estimate = can(actor, 'service:estimate:view') ? await readLatest(db, id) : undefined;
    return ({ timeZone }) => (estimate ? { estimate: toPrintEstimate(estimate, timeZone) } : {});
  },
};

/** A draft is not shown to anybody on paper. */
async function readLatest(db: ReadHandle, workOrderId: string): Promise<EstimateRow | undefined> {
  const { estimates } = db.tables;
  const [latest] = await db
    .select()
    .from(estimates)
    .where(and(eq(estimates.workOrderId, workOrderId), ne(estimates.status, 'draft'), ne(estimates.status, 'superseded')))
    .orderBy(desc(estimates.id))
    .limit(1);
  return latest;
}

function toPrintEstimate({ currency, issuedAt, createdAt, expiresAt, lines, totalMinor }: EstimateRow, timeZone: string): PrintEstimate {
  return {
    issuedAt: toInstant(issuedAt ?? createdAt),
    expiresOn: dayIn(timeZone, expiresAt),
    lines: lines.map(({ description, quantity, unitPrice, amountMinor }) => ({
      description,
      quantity,
      unit: '',
      unitPrice,
      amount: { amountMinor, currency },
    })),
    subtotals: [],
    total: { amountMinor: totalMinor, currency },
    note: null,
  };
}
