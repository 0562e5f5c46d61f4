/** The audit room: reads and proves what the kernel wrote. */
import type { AuditProof } from './chain-proof.ts';
import { getAuditRecord } from './get-audit-record.ts';
import { listAuditRecords } from './list-audit-records.ts';
import { createTrustKey, type KeyRing } from './trust-key.ts';
import { createVerifyAuditChain } from './verify-audit-chain.ts';

export { createAuditProof, type AuditProof, type ChainProof } from './chain-proof.ts';

export const createAudit = ({ proof, keys }: { proof: AuditProof; keys: KeyRing }) => ({
  list: listAuditRecords,
  get: getAuditRecord,
  verify: createVerifyAuditChain(proof),
  trustKey: createTrustKey(keys),
});
