/** Finds work orders for the search. */
import { and, desc } from 'drizzle-orm';
import { readNewestFound } from '#database/search.ts';
import type { SearchSource } from '#modules/insight/search/index.ts';
import { visibleTo } from '../work-order.policy.ts';

export const workOrderSearch: SearchSource = {
  permission: 'service:workorder:view',
  find({ db, actor, q, limit }) {
    const { workOrders: w } = db.tables;
    return readNewestFound(db, 'workOrders', { q, limit }, (from, found) =>
      from
        .select({ id: w.id, title: w.number, detail: w.title, status: w.status })
        .from(w)
        .where(and(found, visibleTo(actor, 'service:workorder:view', db.tables)))
        .orderBy(desc(w.createdAt), desc(w.id))
        .limit(limit),
    );
  },
};
