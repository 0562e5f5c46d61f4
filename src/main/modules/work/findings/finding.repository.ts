/** Reads and writes findings. */
// Reads of other rooms: workOrders.
import { and, eq, type SQL } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, type Changes } from '#database/versioned-rows.ts';

export type FindingRow = Tables['findings']['$inferSelect'];

const fields = ({ tables: { findings, workOrders } }: ReadHandle) => ({ finding: findings, order: { number: workOrders.number, status: workOrders.status } });
/** Joined from the finding outwards, so that the findings' own indexes carry filter and sort. */
const orderOf = ({ tables: { findings: f, workOrders: w } }: ReadHandle) => and(eq(w.organisationId, f.organisationId), eq(w.id, f.workOrderId));

/** A foreign key sees to it that the order is there. */
function whole<Row extends { readonly order: object | null }>(row: Row) {
  if (row.order === null) throw new Error('A finding stands without its order');
  return { ...row, order: row.order as NonNullable<Row['order']> };
}

/** null where it does not exist in this organisation. */
export async function findFinding(db: ReadHandle, id: string) {
  const { findings, workOrders } = db.tables;
  const [row] = await db.select(fields(db)).from(findings).leftJoin(workOrders, orderOf(db)).where(eq(findings.id, id));
  return row ? whole(row) : null;
}
/** A finding with its order. */
export type FindingRecord = NonNullable<Awaited<ReturnType<typeof findFinding>>>;

export interface FindingFilter {
  readonly workOrderId?: string | undefined;
  readonly aircraftId?: string | undefined;
  readonly status?: FindingRow['status'] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** @param visible the condition for orders the actor may see. */
export async function listFindingRows(db: ReadHandle, filter: FindingFilter, visible: SQL | undefined) {
  const { findings, workOrders } = db.tables;
  const keys = keyset({ sort: 'createdAt', columns: { createdAt: findings.createdAt }, id: findings.id, cursor: filter.cursor, limit: filter.limit });
  const rows = await db
    .select({ ...fields(db), id: findings.id, sortValue: keys.sortValue })
    .from(findings)
    .leftJoin(workOrders, orderOf(db))
    .where(
      and(
        filter.workOrderId === undefined ? undefined : eq(findings.workOrderId, filter.workOrderId),
        filter.aircraftId === undefined ? undefined : eq(workOrders.aircraftId, filter.aircraftId),
        filter.status && eq(findings.status, filter.status),
        visible,
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows: rows.map(whole), page: keys.page };
}

export const insertFinding = async (db: WriteHandle, row: Tables['findings']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.findings).values(row);
};

/** @throws conflict, not_found. */
export const updateFindingRow = (db: WriteHandle, seen: FindingRow, changes: Changes<'findings'>): Promise<FindingRow> =>
  changeRow(db, 'findings', seen, changes);

/** @throws conflict, not_found. */
export const deleteFinding = (db: WriteHandle, seen: FindingRow): Promise<void> => deleteRow(db, 'findings', seen);
