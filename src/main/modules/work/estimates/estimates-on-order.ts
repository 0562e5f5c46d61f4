/** What estimates tell of their order: without one that was issued and still stands, nobody is asked and nobody answers. */
import { and, desc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import { changeRow } from '#database/versioned-rows.ts';
import { orderRoom, type AnswerEstimate, type OrderKey } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { estimatePapers } from './estimate-on-paper.ts';

export const estimatesOnOrder = orderRoom({
  codes: ['no-estimate', 'estimate-expired'],
  nothing: [],
  read: (db, order) => readIssued(db, order),
  papers: estimatePapers,
  tell: ([issued], nowMs) => {
    if (!issued) return { blockers: { offered: [{ code: 'no-estimate', message: say.transitions.noEstimate }] } };
    return { blockers: { offered: issued.expiresAt > nowMs ? [] : [{ code: 'estimate-expired', message: say.transitions.estimateExpired }] } };
  },
});

export const answerEstimate: AnswerEstimate = async ({ db, nowMs, after }, workOrderId, { answer, answeredBy, how }) => {
  const [issued] = await readIssued(db, { id: workOrderId });
  if (!issued) return null;
  await changeRow(db, 'estimates', issued, { status: answer, answeredBy, answeredHow: how, answeredAt: nowMs });
  after.announce({ entity: 'estimate', id: issued.id, operation: 'workOrders.recordConsent' });
  return issued.id;
};

/** The estimate the customer is asked about: the latest that was issued and not answered; a list of one, or of none. */
const readIssued = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { estimates: e } = db.tables;
  return db
    .select({ id: e.id, version: e.version, expiresAt: e.expiresAt })
    .from(e)
    .where(and(eq(e.workOrderId, id), eq(e.status, 'issued')))
    .orderBy(desc(e.id))
    .limit(1);
});
