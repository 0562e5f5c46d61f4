/** Reads and writes checklist steps. */
// Reads of other rooms: procedures, workOrders.
import { and, asc, eq } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, type Changes } from '#database/versioned-rows.ts';

export type StepRow = Tables['workOrderSteps']['$inferSelect'];

const select = (db: ReadHandle) => {
  const { workOrderSteps: steps, procedures, workOrders } = db.tables;
  return db
    .select({ step: steps, procedureCode: procedures.code, procedureName: procedures.name, correctiveNumber: workOrders.number })
    .from(steps)
    .leftJoin(procedures, and(eq(procedures.organisationId, steps.organisationId), eq(procedures.id, steps.procedureId)))
    .leftJoin(workOrders, and(eq(workOrders.organisationId, steps.organisationId), eq(workOrders.id, steps.correctiveOrderId)));
};

/** A step with what its names are read from. */
export type StepRecord = Awaited<ReturnType<typeof stepsOf>>[number];

/** The whole checklist of an order, in its order; at most some hundred steps. */
export const stepsOf = (db: ReadHandle, workOrderId: string) => {
  const { workOrderSteps: steps } = db.tables;
  return select(db).where(eq(steps.workOrderId, workOrderId)).orderBy(asc(steps.position), asc(steps.id));
};

/** null where it does not exist in this organisation. */
export async function findStep(db: ReadHandle, id: string): Promise<StepRow | null> {
  const { workOrderSteps: steps } = db.tables;
  const [row] = await db.select().from(steps).where(eq(steps.id, id));
  return row ?? null;
}

export const insertSteps = async (db: WriteHandle, rows: Tables['workOrderSteps']['$inferInsert'][]): Promise<void> => {
  if (rows.length > 0) await db.insert(db.tables.workOrderSteps).values(rows);
};

/** No result is ever overwritten unseen. @throws conflict, not_found. */
export const updateStep = (db: WriteHandle, seen: StepRow, changes: Changes<'workOrderSteps'>): Promise<StepRow> =>
  changeRow(db, 'workOrderSteps', seen, changes);

/** @throws conflict, not_found. */
export const deleteStep = (db: WriteHandle, seen: StepRow): Promise<void> => deleteRow(db, 'workOrderSteps', seen);
