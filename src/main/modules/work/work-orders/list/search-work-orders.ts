/** Finds work orders for the search. */
import { and, desc } from 'drizzle-orm';
import { foundIn } from '#database/search.ts';
import type { SearchSource } from '#modules/insight/search/index.ts';
import { visibleTo } from '../work-order.policy.ts';

export const workOrderSearch: SearchSource = {
  permission: 'service:workorder:view',
  async find({ db, actor, q, limit }) {
    const { workOrders: w } = db.tables;
    return db
      .select({ id: w.id, title: w.number, detail: w.title, status: w.status })
      .from(w)
      .where(and(visibleTo(actor, 'service:workorder:view', db.tables), await foundIn(db, 'workOrders', q)))
      .orderBy(desc(w.createdAt), desc(w.id))
      .limit(limit);
  },
};
