/** What findings tell of their order: an open one and a deferral whose limit has passed hold the release up; one that is deferred stands on it. */
import { and, eq, ne } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import { blockEachRecord, orderRoom, type OrderKey } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { findingPapers } from './findings-on-paper.ts';

export const findingsOnOrder = orderRoom({
  codes: ['finding-open', 'finding-lapsed'],
  nothing: [],
  read: (db, order) => readUnsettled(db, order),
  papers: findingPapers,
  tell: (findings, nowMs) => {
    const open = findings.filter(({ status }) => status === 'open');
    const deferred = findings.filter(({ status }) => status === 'deferred');
    const lapsed = deferred.filter(({ deferredUntil }) => deferredUntil !== null && deferredUntil <= nowMs);
    return {
      blockers: {
        releasable: [
          ...blockEachRecord('finding-open', 'finding', open, ({ title }) => say.transitions.findingOpen(title)),
          ...blockEachRecord('finding-lapsed', 'finding', lapsed, ({ title }) => say.transitions.deferralOver(title)),
        ],
      },
      progress: { findingsOpen: open.length },
      deferred: deferred.map(({ title }) => title),
    };
  },
});

const readUnsettled = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { findings: f } = db.tables;
  return db
    .select({ id: f.id, title: f.title, status: f.status, deferredUntil: f.deferredUntil })
    .from(f)
    .where(and(eq(f.workOrderId, id), ne(f.status, 'rectified')))
    .orderBy(f.id);
});
