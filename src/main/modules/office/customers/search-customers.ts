/** Finds customers for the search. */
import { and, desc, isNull } from 'drizzle-orm';
import { readNewestFound } from '#database/search.ts';
import type { SearchSource } from '#modules/insight/search/index.ts';

export const customerSearch: SearchSource = {
  permission: 'office:customer:view',
  async find({ db, q, limit }) {
    const { customers: c } = db.tables;
    const rows = await readNewestFound(db, 'customers', { q, limit }, (from, found) =>
      from
        .select({ id: c.id, name: c.name, number: c.number, city: c.city })
        .from(c)
        .where(and(isNull(c.removedAt), found))
        .orderBy(desc(c.createdAt), desc(c.id))
        .limit(limit),
    );
    return rows.map(({ id, name, number, city }) => ({ id, title: name, detail: city === null ? number : `${number} · ${city}`, status: null }));
  },
};
