/** Reads the audit trail; only the kernel writes it. */
import { and, desc, eq, gte, lt, lte } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';

export interface AuditFilter {
  readonly entity?: string | undefined;
  readonly entityId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly operation?: string | undefined;
  readonly outcome?: 'done' | 'refused' | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
}

const withDetails = (db: ReadHandle) => {
  const { auditRecords: r, auditDetails: d } = db.tables;
  return db
    .select({ record: r, details: d.details })
    .from(r)
    .leftJoin(d, and(eq(d.organisationId, r.organisationId), eq(d.sequence, r.sequence)));
};

export async function findAuditRecord(db: ReadHandle, sequence: number) {
  const { auditRecords: r } = db.tables;
  const [row] = await withDetails(db).where(eq(r.sequence, sequence));
  return row ?? null;
}
export type StoredAuditRecord = NonNullable<Awaited<ReturnType<typeof findAuditRecord>>>;

/** The newest records below the sequence, at most `limit`. Order is by sequence: a clock that jumps cannot change it. */
export const listAuditRecords = (db: ReadHandle, filter: AuditFilter, below: number | null, limit: number): Promise<StoredAuditRecord[]> => {
  const { auditRecords: r } = db.tables;
  return withDetails(db)
    .where(
      and(
        filter.entity === undefined ? undefined : eq(r.entity, filter.entity),
        filter.entityId === undefined ? undefined : eq(r.entityId, filter.entityId),
        filter.actorId === undefined ? undefined : eq(r.actorId, filter.actorId),
        filter.operation === undefined ? undefined : eq(r.operation, filter.operation),
        filter.outcome === undefined ? undefined : eq(r.outcome, filter.outcome),
        filter.fromMs === undefined ? undefined : gte(r.at, filter.fromMs),
        filter.toMs === undefined ? undefined : lte(r.at, filter.toMs),
        below === null ? undefined : lt(r.sequence, below),
      ),
    )
    .orderBy(desc(r.sequence))
    .limit(limit);
};
