/** Finds aircraft for the search. */
import { and, desc, isNull } from 'drizzle-orm';
import { readNewestFound } from '#database/search.ts';
import type { SearchSource } from '#modules/insight/search/index.ts';

export const aircraftSearch: SearchSource = {
  permission: 'fleet:aircraft:view',
  async find({ db, q, limit }) {
    const { aircraft: a } = db.tables;
    const rows = await readNewestFound(db, 'aircraft', { q, limit }, (from, found) =>
      from
        .select({ id: a.id, maker: a.maker, model: a.model, serial: a.airframeSerial, registration: a.registration, status: a.status })
        .from(a)
        .where(and(isNull(a.removedAt), found))
        .orderBy(desc(a.createdAt), desc(a.id))
        .limit(limit),
    );
    return rows.map(({ id, maker, model, serial, registration, status }) => ({
      id,
      title: registration ?? serial,
      detail: registration === null ? `${maker} ${model}` : `${maker} ${model} · ${serial}`,
      status,
    }));
  },
};
