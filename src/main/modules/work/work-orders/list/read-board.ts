/** Reads the board: a column for each open stage with its count and first cards. */
import { openStatuses } from '#shared/contract/work/work-order-status.ts';
import { query } from '#modules/implement.ts';
import { toSummary } from '../to-work-order.ts';
import { countByStatus, readPage } from './work-order-list.repository.ts';
import { readWorkshopRules } from '../transitions/workshop-rules.ts';

export const readBoard = query.workOrders.board.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { cards, ...filter } = input;
  const rules = await readWorkshopRules(db, actor.organisationId);
  const { stages } = rules;
  const clock = { nowMs, dueSoonMs: rules.dueSoonMs };
  const counts = new Map((await countByStatus(db, actor, { ...filter, status: openStatuses }, clock)).map(({ status, count }) => [status, count]));
  // A stage that is switched off has a column only while orders still stand in it.
  const switchedOff = new Set([
    ...(stages.approval ? [] : ['awaiting-approval', 'declined']),
    ...(stages.qualityCheck ? [] : ['quality-check']),
    ...(stages.invoicing ? [] : ['invoiced']),
  ]);
  const shown = openStatuses.filter((status) => counts.has(status) || !switchedOff.has(status));

  const columns = await Promise.all(
    shown.map(async (status) => {
      const count = counts.get(status) ?? 0;
      const { items } = count === 0 ? { items: [] } : await readPage(db, actor, { ...filter, status: [status] }, clock, { sort: 'promisedAt', limit: cards });
      return { status, count, cards: items.map((row) => toSummary(row, actor, rules, nowMs)) };
    }),
  );
  return { columns };
});
