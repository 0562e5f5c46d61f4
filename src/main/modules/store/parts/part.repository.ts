/** Reads and writes parts with their protected cost. */
import { and, eq } from 'drizzle-orm';
import { notFound } from '#kernel/problem.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { foundIn } from '#database/search.ts';
import type { Tables } from '#database/tables/index.ts';
import { isIn, type Presence } from '#database/trash.ts';
import { changeRow, type Changes } from '#database/versioned-rows.ts';

export type PartRow = Tables['parts']['$inferSelect'];
export type PartCostRow = Tables['partCosts']['$inferSelect'];

const columns = ({ tables: { parts: p, partCosts: c } }: ReadHandle) => ({ part: p, cost: { unitCost: c.unitCost, currency: c.currency } });
const costOf = ({ tables: { parts: p, partCosts: c } }: ReadHandle) => and(eq(c.organisationId, p.organisationId), eq(c.partId, p.id));

/** @throws not_found */
export async function getPartRow(db: ReadHandle, id: string, where: Presence = 'present') {
  const { parts, partCosts } = db.tables;
  const [row] = await db
    .select(columns(db))
    .from(parts)
    .leftJoin(partCosts, costOf(db))
    .where(and(eq(parts.id, id), isIn(parts, where)));
  if (!row) throw notFound(where === 'trash' ? 'part-in-trash' : 'part');
  return row;
}
export type PartWithCost = Awaited<ReturnType<typeof getPartRow>>;

export interface PartFilter {
  readonly category?: string | undefined;
  readonly removed?: boolean | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listPartRows(db: ReadHandle, filter: PartFilter) {
  const { parts, partCosts } = db.tables;
  const keys = keyset({
    sort: filter.sort,
    columns: { name: parts.nameSortKey, sku: parts.skuSortKey, createdAt: parts.createdAt },
    id: parts.id,
    cursor: filter.cursor,
    limit: filter.limit,
  });
  const rows = await db
    .select({ ...columns(db), id: parts.id, sortValue: keys.sortValue })
    .from(parts)
    .leftJoin(partCosts, costOf(db))
    .where(
      and(
        await foundIn(db, 'parts', filter.q),
        isIn(parts, filter.removed ? 'trash' : 'present'),
        filter.category ? eq(parts.category, filter.category) : undefined,
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

/** @throws conflict, not_found. */
export const writePart = (db: WriteHandle, seen: PartRow, changes: Changes<'parts'>): Promise<PartRow> => changeRow(db, 'parts', seen, changes);

/** @param cost null takes the cost away. */
export async function writeCost(db: WriteHandle, organisationId: string, partId: string, cost: { unitCost: string; currency: string } | null): Promise<void> {
  const { partCosts } = db.tables;
  if (cost === null) await db.delete(partCosts).where(eq(partCosts.partId, partId));
  else
    await db
      .insert(partCosts)
      .values({ ...cost, organisationId, partId })
      .onConflictDoUpdate({ target: [partCosts.organisationId, partCosts.partId], set: cost });
}
