/** Converts findings to the contract's, with their photos and what the actor may do. */
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import type { Finding } from '#shared/contract/work/findings.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { attachmentsOf } from '#modules/ground/attachments/index.ts';
import { isSettled, stageAllows } from '#modules/work/order-stages.ts';
import { toInstant } from '#modules/instant.ts';
import { findFinding, type FindingRecord } from './finding.repository.ts';

export function toFinding({ finding, order }: FindingRecord, actor: Actor, photos: readonly Attachment[]): Finding {
  const open = stageAllows(order.status, 'record-findings');
  const may = open && can(actor, 'service:finding:record');
  return {
    id: finding.id,
    version: finding.version,
    workOrder: { id: finding.workOrderId, number: order.number },
    title: finding.title,
    description: finding.description,
    severity: finding.severity,
    status: finding.status,
    rectification: finding.rectification,
    deferral:
      finding.deferredUntil !== null && finding.deferralConsentBy !== null
        ? { until: toInstant(finding.deferredUntil), consentBy: finding.deferralConsentBy }
        : null,
    photos: photos.map((photo) => (isSettled(order.status) ? { ...photo, can: { remove: false } } : photo)),
    createdAt: toInstant(finding.createdAt),
    createdBy: { id: finding.createdById, name: finding.createdByName },
    can: {
      update: may,
      rectify: may && finding.status !== 'rectified',
      defer: may && finding.status !== 'rectified' && finding.severity !== 'critical',
      reopen: may && finding.status !== 'open',
      remove: open && can(actor, 'service:finding:remove'),
    },
  };
}

/** The finding as it stands now. */
export async function readFinding(db: ReadHandle, actor: Actor, id: string): Promise<Finding> {
  const record = await findFinding(db, id);
  if (!record) throw notFound('finding');
  return toFinding(record, actor, (await attachmentsOf(db, actor, 'finding', [id])).get(id) ?? []);
}
