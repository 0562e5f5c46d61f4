/** Finds parts for the search. */
import { and, desc, isNull } from 'drizzle-orm';
import { readNewestFound } from '#database/search.ts';
import type { SearchSource } from '#modules/insight/search/index.ts';

export const partSearch: SearchSource = {
  permission: 'inventory:part:view',
  async find({ db, q, limit }) {
    const { parts: p } = db.tables;
    const rows = await readNewestFound(db, 'parts', { q, limit }, (from, found) =>
      from
        .select({ id: p.id, title: p.sku, detail: p.name })
        .from(p)
        .where(and(isNull(p.removedAt), found))
        .orderBy(desc(p.createdAt), desc(p.id))
        .limit(limit),
    );
    return rows.map((row) => ({ ...row, status: null }));
  },
};
