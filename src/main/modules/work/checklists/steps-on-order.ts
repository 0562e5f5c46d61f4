/** What the checklist tells of its order: steps that are open or failed stand in the way of check and release. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import { blockEachRecord, orderRoom, type OrderKey } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { stepPapers } from './steps-on-paper.ts';

export const stepsOnOrder = orderRoom({
  codes: ['step-open', 'step-failed'],
  nothing: { steps: [], unsettled: [] },
  read: async (db, order) => {
    const [steps, unsettled] = await Promise.all([readSteps(db, order), readUnsettled(db, order)]);
    return { steps, unsettled };
  },
  papers: stepPapers,
  tell: ({ steps, unsettled }) => {
    const open = unsettled.filter(({ status, definition }) => status === 'open' && definition.required);
    const failed = unsettled.filter(({ status, correctiveOrderId }) => status === 'failed' && correctiveOrderId === null);
    const blockers = [
      ...blockEachRecord('step-open', 'step', open, ({ definition }) => say.transitions.stepOpen(definition.title)),
      ...blockEachRecord('step-failed', 'step', failed, ({ definition }) => say.transitions.stepFailed(definition.title)),
    ];
    return {
      blockers: { finished: blockers, releasable: blockers },
      progress: {
        stepsTotal: steps.reduce((sum, { count }) => sum + count, 0),
        stepsOpen: open.length,
        stepsFailed: unsettled.filter(({ status }) => status === 'failed').length,
      },
      workers: steps.flatMap(({ byId, byName, status }) =>
        byId === null || status === 'open' ? [] : [{ id: byId, name: byName ?? '', sentence: say.deeds.stepsRecorded }],
      ),
    };
  },
});

const readSteps = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { workOrderSteps: s } = db.tables;
  return db
    .select({ status: s.status, byId: s.doneById, byName: sql<string | null>`max(${s.doneByName})`, count: sql<number>`count(*)` })
    .from(s)
    .where(and(eq(s.workOrderId, id), ne(s.status, 'not-applicable')))
    .groupBy(s.status, s.doneById);
});

const readUnsettled = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { workOrderSteps: s } = db.tables;
  return db
    .select({ id: s.id, status: s.status, definition: s.definition, correctiveOrderId: s.correctiveOrderId })
    .from(s)
    .where(and(eq(s.workOrderId, id), inArray(s.status, ['open', 'failed'])))
    .orderBy(s.position);
});
