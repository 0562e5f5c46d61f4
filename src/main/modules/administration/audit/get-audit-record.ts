/** Reads one audit record. */
import { notFound } from '#kernel/problem.ts';
import { query } from '#modules/implement.ts';
import { findAuditRecord } from './audit.repository.ts';
import { toAuditRecord } from './to-audit-record.ts';

export const getAuditRecord = query.audit.get.handler(async ({ input, context: { actor, db } }) => {
  const found = await findAuditRecord(db, input.sequence);
  if (!found) throw notFound('audit-record');
  return toAuditRecord(found, actor);
});
