/** The audit room: reads and proves what the kernel wrote. */
import { getAuditRecord } from './get-audit-record.ts';
import { listAuditRecords } from './list-audit-records.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

export const audit = { list: listAuditRecords, get: getAuditRecord, verify: verifyAuditChain };
