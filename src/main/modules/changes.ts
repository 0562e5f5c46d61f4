/** Optimistic concurrency: a conditional change that came too late is told what was changed, and by whom. */
import { and, desc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { problem } from '#kernel/problem.ts';

/** @throws conflict where the record has another version than the one the caller has seen. */
export async function assertVersion(
  db: ReadHandle,
  record: { organisationId: string; id: string; version: number; updatedAt: number },
  entity: string,
  seen: number | undefined,
): Promise<void> {
  if (seen === undefined || seen === record.version) return;
  const { auditRecords, auditDetails } = db.tables;
  const [latest] = await db
    .select({ details: auditDetails.details })
    .from(auditRecords)
    .innerJoin(auditDetails, and(eq(auditDetails.organisationId, auditRecords.organisationId), eq(auditDetails.sequence, auditRecords.sequence)))
    .where(and(eq(auditRecords.organisationId, record.organisationId), eq(auditRecords.entity, entity), eq(auditRecords.entityId, record.id), eq(auditRecords.outcome, 'done')))
    .orderBy(desc(auditRecords.sequence))
    .limit(1);
  const details = latest?.details ? (JSON.parse(latest.details) as { actor?: string; new?: Record<string, unknown> }) : {};
  const by = details.actor ?? 'Somebody';
  throw problem('conflict', `${by} changed this in the meantime. Nothing of yours is lost: look at the change and save again.`, {
    changed: { by, at: new Date(record.updatedAt).toISOString(), version: record.version, fields: Object.keys(details.new ?? {}).filter((key) => key !== 'id' && key !== 'version') },
  });
}

type Given<Patch> = { [Key in Exclude<keyof Patch, 'id' | 'version'>]?: Exclude<Patch[Key], undefined> };

/** The fields of a patch that were given, without `id` and `version`; what was left out stays as it is. */
export function givenFields<Patch extends { id: string; version?: number | undefined }>(patch: Patch): Given<Patch> {
  const { id: _id, version: _version, ...rest } = patch;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Given<Patch>;
}

/** What the changed fields of a record held before, for the audit trail. */
export const valuesBefore = (record: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, record[key]]));
