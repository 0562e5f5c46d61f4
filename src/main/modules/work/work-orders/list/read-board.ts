/** Reads the board: a column for each open stage with its count and first cards. */
import { openStatuses } from '#shared/contract/work/work-order-status.ts';
import { query } from '#modules/implement.ts';
import { summariesOf } from './list-work-orders.ts';
import { conditionOf, countByStatus, listWorkOrders } from './work-order-list.repository.ts';
import { readWorkshopRules } from '../moves/workshop-rules.ts';

export const readBoard = query.workOrders.board.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { cards, ...filter } = input;
  const rules = await readWorkshopRules(db, actor.organisationId);
  const { stages } = rules;
  const clock = { nowMs, dueSoonMs: rules.dueSoonMs };
  const counts = new Map((await countByStatus(db, await conditionOf(db, actor, { ...filter, status: openStatuses }, clock))).map(({ status, count }) => [status, count]));
  // A stage that is switched off has a column only while orders still stand in it.
  const switchedOff = new Set([...(stages.approval ? [] : ['awaiting-approval', 'declined']), ...(stages.qualityCheck ? [] : ['quality-check']), ...(stages.invoicing ? [] : ['invoiced'])]);
  const shown = openStatuses.filter((status) => counts.has(status) || !switchedOff.has(status));

  const columns = await Promise.all(
    shown.map(async (status) => {
      const count = counts.get(status) ?? 0;
      const first = count === 0 ? [] : (await listWorkOrders(db, actor, { ...filter, status: [status] }, clock, { sort: 'promisedAt', limit: cards })).wanted.slice(0, cards);
      return { status, count, first };
    }),
  );
  const summaries = await summariesOf(db, actor, rules, nowMs, columns.flatMap(({ first }) => first));
  return {
    columns: columns.map(({ status, count, first }) => ({
      status,
      count,
      cards: first.map(({ id }) => summaries.get(id)).filter((card) => card !== undefined),
    })),
  };
});
