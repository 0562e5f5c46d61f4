/** Lists work orders. */
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { toSummary } from '../to-work-order.ts';
import { listWorkOrders as readPage, readSummaries } from './work-order-list.repository.ts';
import { readWorkshopRules, type WorkshopRules } from '../moves/workshop-rules.ts';

export const listWorkOrders = query.workOrders.list.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const rules = await readWorkshopRules(db, actor.organisationId);
  const { wanted, page } = await readPage(db, actor, input, { nowMs, dueSoonMs: rules.dueSoonMs }, input);
  const summaries = await summariesOf(db, actor, rules, nowMs, wanted);
  const { items, nextCursor } = page(wanted, ({ id }) => summaries.get(id));
  // An order that vanished between the two statements is left out.
  const present = items.filter((item) => item !== undefined);
  return { items: present, ...(nextCursor !== undefined && { nextCursor }) };
});

/** The orders as list rows, by id. */
export async function summariesOf(
  db: ReadHandle,
  actor: Actor,
  rules: WorkshopRules,
  nowMs: number,
  wanted: readonly { readonly id: string }[],
): Promise<Map<string, WorkOrderSummary>> {
  const rows = await readSummaries(db, wanted.map(({ id }) => id));
  return new Map([...rows].map(([id, row]) => [id, toSummary(row, actor, rules, nowMs)]));
}
