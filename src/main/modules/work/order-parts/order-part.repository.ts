/** Reads and writes the parts of orders. */
// Reads of other rooms: partCosts, parts.
import { and, asc, count, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, type Changes } from '#database/versioned-rows.ts';
import type { OrderPartRow } from '#modules/store/stock/index.ts';

export type { OrderPartRow } from '#modules/store/stock/index.ts';
export type PartRow = Tables['parts']['$inferSelect'];

const select = (db: ReadHandle, condition: SQL | undefined) => {
  const { workOrderParts: lines, parts, partCosts } = db.tables;
  return db
    .select({
      line: lines,
      part: { id: parts.id, sku: parts.sku, name: parts.name, unit: parts.unit, serialised: parts.serialised },
      unitCost: partCosts.unitCost,
      costCurrency: partCosts.currency,
    })
    .from(lines)
    .innerJoin(parts, and(eq(parts.organisationId, lines.organisationId), eq(parts.id, lines.partId)))
    .leftJoin(partCosts, and(eq(partCosts.organisationId, lines.organisationId), eq(partCosts.partId, lines.partId)))
    .where(condition)
    .orderBy(asc(lines.id));
};

/** A line with its part and what that costs. */
export type OrderPartRecord = Awaited<ReturnType<typeof select>>[number];

export const partsOfOrder = (db: ReadHandle, workOrderId: string) => {
  const { workOrderParts: lines } = db.tables;
  return select(db, eq(lines.workOrderId, workOrderId));
};

/** null where it does not exist in this organisation. */
export async function findOrderPart(db: ReadHandle, id: string): Promise<OrderPartRecord | null> {
  const { workOrderParts: lines } = db.tables;
  const [row] = await select(db, eq(lines.id, id));
  return row ?? null;
}

/** Parts of the parts list by id, without those in the trash. */
export function findParts(db: ReadHandle, ids: readonly string[]): Promise<PartRow[]> {
  const { parts } = db.tables;
  return db
    .select()
    .from(parts)
    .where(and(inArray(parts.id, [...ids]), sql`${parts.removedAt} is null`));
}

export async function countOrderParts(db: ReadHandle, workOrderId: string): Promise<number> {
  const { workOrderParts: lines } = db.tables;
  const [row] = await db.select({ present: count() }).from(lines).where(eq(lines.workOrderId, workOrderId));
  return row?.present ?? 0;
}

export const insertOrderParts = async (db: WriteHandle, rows: Tables['workOrderParts']['$inferInsert'][]): Promise<void> => {
  if (rows.length > 0) await db.insert(db.tables.workOrderParts).values(rows);
};

/** @throws conflict, not_found. */
export const updateOrderPart = (db: WriteHandle, seen: OrderPartRow, changes: Changes<'workOrderParts'>): Promise<OrderPartRow> =>
  changeRow(db, 'workOrderParts', seen, changes);

/** @throws conflict, not_found. */
export const deleteOrderPart = (db: WriteHandle, seen: OrderPartRow): Promise<void> => deleteRow(db, 'workOrderParts', seen);
