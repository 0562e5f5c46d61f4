/** Lists audit records. */
import { invalid } from '#kernel/problem.ts';
import { query } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { listAuditRecords as readRecords } from './audit.repository.ts';
import { toAuditSummary } from './to-audit-record.ts';

export const listAuditRecords = query.audit.list.handler(async ({ input, context: { db } }) => {
  const { limit, cursor, from, to, ...filter } = input;
  const bounds = { ...filter, fromMs: from === undefined ? undefined : Date.parse(from), toMs: to === undefined ? undefined : Date.parse(to) };
  const rows = await readRecords(db, bounds, sequenceOf(cursor), limit + 1);
  const items = rows.slice(0, limit).map(toAuditSummary);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, nextCursor: String(last.sequence) } : { items };
});

/** The cursor is the sequence of the last record of the page before. */
function sequenceOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (!/^[1-9]\d{0,14}$/.test(cursor)) throw invalid('cursor', say.lists.foreignCursor);
  return Number(cursor);
}
