/** Finds work orders, customers, aircraft and parts, each within what the caller may see. */
import { and, desc, isNull } from 'drizzle-orm';
import type { SearchHit } from '#shared/contract/insight/search.ts';
import type { ReadHandle } from '#database/handle.ts';
import { foundIn, searchWords } from '#database/search.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { visibleTo } from '#modules/work/work-orders/index.ts';

export const findRecords = query.search.find.handler(async ({ input, context: { actor, db } }) => {
  if (searchWords(input.q).length === 0) return { items: [] };
  const box: Box = { db, actor, q: input.q, limit: input.limit };
  const hits = await Promise.all([
    can(actor, 'service:workorder:view') ? findWorkOrders(box) : [],
    can(actor, 'office:customer:view') ? findCustomers(box) : [],
    can(actor, 'fleet:aircraft:view') ? findAircraft(box) : [],
    can(actor, 'inventory:part:view') ? findParts(box) : [],
  ]);
  return { items: hits.flat() };
});

interface Box {
  readonly db: ReadHandle;
  readonly actor: Actor;
  readonly q: string;
  readonly limit: number;
}

/** Newest first. */
async function findWorkOrders({ db, actor, q, limit }: Box): Promise<SearchHit[]> {
  const { workOrders: w } = db.tables;
  const rows = await db
    .select({ id: w.id, title: w.number, detail: w.title, status: w.status })
    .from(w)
    .where(and(visibleTo(actor, 'service:workorder:view', db.tables), await foundIn(db, 'workOrders', q)))
    .orderBy(desc(w.createdAt), desc(w.id))
    .limit(limit);
  return rows.map((row) => ({ kind: 'work-order', ...row }));
}

async function findCustomers({ db, q, limit }: Box): Promise<SearchHit[]> {
  const { customers: c } = db.tables;
  const rows = await db
    .select({ id: c.id, name: c.name, number: c.number, city: c.city })
    .from(c)
    .where(and(isNull(c.removedAt), await foundIn(db, 'customers', q)))
    .orderBy(desc(c.createdAt), desc(c.id))
    .limit(limit);
  return rows.map(({ id, name, number, city }) => ({ kind: 'customer', id, title: name, detail: city === null ? number : `${number} · ${city}`, status: null }));
}

async function findAircraft({ db, q, limit }: Box): Promise<SearchHit[]> {
  const { aircraft: a } = db.tables;
  const rows = await db
    .select({ id: a.id, maker: a.maker, model: a.model, serial: a.airframeSerial, registration: a.registration, status: a.status })
    .from(a)
    .where(and(isNull(a.removedAt), await foundIn(db, 'aircraft', q)))
    .orderBy(desc(a.createdAt), desc(a.id))
    .limit(limit);
  return rows.map(({ id, maker, model, serial, registration, status }) => ({
    kind: 'aircraft',
    id,
    title: registration ?? serial,
    detail: registration === null ? `${maker} ${model}` : `${maker} ${model} · ${serial}`,
    status,
  }));
}

async function findParts({ db, q, limit }: Box): Promise<SearchHit[]> {
  const { parts: p } = db.tables;
  const rows = await db
    .select({ id: p.id, title: p.sku, detail: p.name })
    .from(p)
    .where(and(isNull(p.removedAt), await foundIn(db, 'parts', q)))
    .orderBy(desc(p.createdAt), desc(p.id))
    .limit(limit);
  return rows.map((row) => ({ kind: 'part', ...row, status: null }));
}
