/** Verifies a release: whether what was signed still stands there as it was, and if not, what differs. */
import { and, eq } from 'drizzle-orm';
import type { ReleaseVerification } from '#shared/contract/work/work-order-record.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { readAudited } from '#database/audit-trail.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { query } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { changesSince, type Change } from './compare-signed.ts';
import { assertVisible } from '../open-for-work.ts';
import { readEvidence } from './read-evidence.ts';
import { hashOfContent, hashOfFormat1, readSignedContent, type Evidence } from './signed-content.ts';
import type { Row, SignedPart } from './signed-fields.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

export const verifyRelease = query.workOrders.verifyRelease.handler(async ({ input, context: { actor, db } }) => {
  const order = await assertVisible(db, actor, input.id);
  const verification = await verificationOf(db, actor, order);
  if (!verification) throw problem('not_possible', say.release.notReleased(order.number));
  return verification;
});

/** For whoever may see the order; null where it has no release. */
export async function verificationOf(db: ReadHandle, actor: Actor, order: WorkOrderRow): Promise<ReleaseVerification | null> {
  const { releases } = db.tables;
  const [[release], evidence, witnesses] = await Promise.all([
    db
      .select()
      .from(releases)
      .where(and(eq(releases.organisationId, order.organisationId), eq(releases.workOrderId, order.id))),
    readEvidence(db, order),
    readWitnesses(db, order),
  ]);
  if (!release) return null;
  const changed = [
    ...contradictions(release, witnesses),
    ...(release.format === 1 ? changesOfFormat1(release, evidence) : changesOfFormat2(release, evidence, actor)),
  ];
  return { valid: changed.length === 0, format: release.format, changed };
}

/** Format 1 kept nothing of what it hashed: it can be told that something differs, not what. */
function changesOfFormat1(release: Row<'releases'>, evidence: Evidence): Change[] {
  return hashOfFormat1(release, evidence) === release.contentHash ? [] : [{ what: 'release, checklist, time, parts or findings', field: 'something in them' }];
}

function changesOfFormat2(release: Row<'releases'>, evidence: Evidence, actor: Actor): Change[] {
  const { signedContent, contentHash } = release;
  if (signedContent === null) return [{ what: 'the kept copy of what was signed', field: 'taken away' }];
  const changes = hashOfContent(signedContent) === contentHash ? [] : [{ what: 'the kept copy of what was signed', field: 'does not match the fingerprint' }];
  const kept = readSignedContent(signedContent);
  return kept ? [...changes, ...changesSince({ kept, release, evidence, mayName: (part) => can(actor, viewing[part]) })] : changes;
}

const viewing: Readonly<Record<SignedPart, Permission>> = {
  release: 'service:workorder:view',
  order: 'service:workorder:view',
  steps: 'service:checkliststep:view',
  time: 'service:time:view',
  parts: 'service:part:view',
  findings: 'service:finding:view',
  attachments: 'service:attachment:view',
  estimates: 'service:estimate:view',
};

/** Where else the fingerprint was written down when it was signed; neither accepts a change. */
async function readWitnesses(db: ReadHandle, { organisationId, id }: WorkOrderRow) {
  const { workOrderEvents: e } = db.tables;
  const [[recorded], audited, sampled] = await Promise.all([
    db
      .select({ data: e.data })
      .from(e)
      .where(and(eq(e.workOrderId, id), eq(e.kind, 'release'))),
    readAudited(db, { operation: 'workOrders.release', entity: 'work-order', entityId: id }),
    // The sample writes the signatures of its people without a record for each.
    readAudited(db, { operation: 'sample.generate', entity: 'organisation', entityId: organisationId }),
  ]);
  return { recorded: recorded?.data['contentHash'] ?? null, audited, sampledAt: sampled?.at ?? 0 };
}

/** Details may have been erased rightly; the record of a signature that was given is never missing. */
function contradictions({ contentHash, signedAt }: Row<'releases'>, { recorded, audited, sampledAt }: Awaited<ReturnType<typeof readWitnesses>>): Change[] {
  const what = 'the fingerprint of what was signed';
  return [
    ...(recorded === contentHash ? [] : [{ what, field: 'is not the one in the timeline' }]),
    ...(audited === null && signedAt > sampledAt ? [{ what: 'the signature', field: 'is not in the audit trail' }] : []),
    ...(audited === null || (audited.intact && (audited.new === null || audited.new['contentHash'] === contentHash))
      ? []
      : [{ what, field: 'is not the one in the audit trail' }]),
  ];
}
