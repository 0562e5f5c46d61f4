/** What a release is bound to: the order's checklist, time, parts and findings as they stood when it was signed. */
import { createHash } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import type { WorkOrderRow } from './work-order.repository.ts';

export type SignedFacts = Omit<Tables['releases']['$inferSelect'], 'contentHash'>;

/** SHA-256, in hexadecimal, over the signed record and the evidence, as JSON with sorted keys. */
export const hashOfRelease = (signed: SignedFacts, evidence: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify({ signed, evidence }, (_key, value: unknown) => (isRecord(value) ? sorted(value) : value)))
    .digest('hex');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (record: Record<string, unknown>) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The rows as they are stored: from the signature on the database's own copies must give the same hash. */
export async function readEvidence(db: ReadHandle, { organisationId, id, number, customerId, aircraftId }: WorkOrderRow) {
  const { workOrderSteps, timeEntries, workOrderParts, findings } = db.tables;
  const rowsOf = <Table extends typeof workOrderSteps | typeof timeEntries | typeof workOrderParts | typeof findings>(table: Table) =>
    db
      .select()
      .from(table)
      .where(and(eq(table.organisationId, organisationId), eq(table.workOrderId, id)))
      .orderBy(asc(table.id));
  const [steps, time, parts, found] = await Promise.all([rowsOf(workOrderSteps), rowsOf(timeEntries), rowsOf(workOrderParts), rowsOf(findings)]);
  return { order: { id, number, customerId, aircraftId }, steps, time, parts, findings: found };
}
