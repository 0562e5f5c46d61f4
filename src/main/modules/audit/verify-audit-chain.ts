/** Walks the audit chain of the actor's organisation. */
import { verifyChain } from '#database/audit-trail.ts';
import { query } from '#modules/implement.ts';

export const verifyAuditChain = query.audit.verify.handler(async ({ context: { actor, db, nowMs } }) => {
  const { records, fault } = await verifyChain(db, actor.organisationId);
  return { intact: fault === null, records, firstBroken: fault, verifiedAt: new Date(nowMs).toISOString() };
});
