/** What findings tell of their order: an open one and a deferral whose limit has passed hold the release up; one that is deferred stands on it. */
import { and, eq, ne } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import { blockEach, orderRoom, type OrderKey } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { findingPapers } from './findings-on-paper.ts';

export const findingsOnOrder = orderRoom({
  codes: ['finding-open', 'finding-lapsed'],
  nothing: [],
  read: (db, order) => readUnsettled(db, order),
  papers: findingPapers,
  tell: (findings, nowMs) => {
    const open = findings.filter(({ status }) => status === 'open').map(({ title }) => title);
    const deferred = findings.filter(({ status }) => status === 'deferred');
    const lapsed = deferred.filter(({ deferredUntil }) => deferredUntil !== null && deferredUntil <= nowMs).map(({ title }) => title);
    return {
      blockers: {
        releasable: [
          ...blockEach('finding-open', open, (title) => say.transitions.findingOpen(title)),
          ...blockEach('finding-lapsed', lapsed, (title) => say.transitions.deferralOver(title)),
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
    .select({ title: f.title, status: f.status, deferredUntil: f.deferredUntil })
    .from(f)
    .where(and(eq(f.workOrderId, id), ne(f.status, 'rectified')))
    .orderBy(f.id);
});
