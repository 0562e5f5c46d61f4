/** Finds customers for the search. */
import { and, desc, isNull } from 'drizzle-orm';
import { readNewestFound } from '#database/search.ts';
import type { SearchSource } from '#modules/insight/search/index.ts';
import { customersFoundThrough } from './found-customers.ts';

export const customerSearch: SearchSource = {
  permission: 'office:customer:view',
  async find({ db, actor, q, limit }) {
    const { customers: c } = db.tables;
    const rows = await readNewestFound(db, 'customers', { q, limit }, (from, found) =>
      from
        .select({ id: c.id, name: c.name, number: c.number, city: c.city })
        .from(c)
        .where(and(isNull(c.removedAt), found))
        .orderBy(desc(c.createdAt), desc(c.id))
        .limit(limit),
    );
    // The rest of the room is for those whose contact is called so, or reached so: the person on the telephone says a name.
    const others = rows.length < limit ? await customersFoundThrough(db, actor, { q, limit }) : [];
    const found = [...rows.map((row) => ({ ...row, through: null })), ...others];
    const first = found.filter(({ id }, place) => found.findIndex((other) => other.id === id) === place).slice(0, limit);
    return first.map(({ id, name, number, city, through }) => ({
      id,
      title: name,
      detail: [number, through ?? city].filter(Boolean).join(' · '),
      status: null,
    }));
  },
};
