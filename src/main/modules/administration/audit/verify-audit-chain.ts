/** Proves the audit chain of the actor's organisation; to the command line also that no organisation is missing. */
import { query } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';
import type { AuditProof } from './chain-proof.ts';

export const createVerifyAuditChain = (proof: AuditProof) =>
  query.audit.verify.handler(async ({ context: { actor, db, nowMs } }) => {
    // An organisation learns nothing of the others, not even that they were there.
    const lost = actor.kind === 'operator' ? await proof.lostOrganisations(db) : [];
    const verifiedAt = toInstant(nowMs);
    if (actor.organisationId === '')
      return { intact: lost.length === 0, records: 0, firstBroken: null, faults: [...lost], signedFrom: null, unproven: [], verifiedAt };
    const { faults: own, unproven, ...proven } = await proof.ofOrganisation(db, actor.organisationId);
    const faults = [...own, ...lost];
    return { ...proven, intact: faults.length === 0, faults, unproven: [...unproven], verifiedAt };
  });
