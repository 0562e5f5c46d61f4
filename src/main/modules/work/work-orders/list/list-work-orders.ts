/** Lists work orders. */
import { query } from '#modules/implement.ts';
import { toSummary } from '../to-work-order.ts';
import { readPage } from './work-order-list.repository.ts';
import { readWorkshopRules } from '../transitions/workshop-rules.ts';

export const listWorkOrders = query.workOrders.list.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const reading = readWorkshopRules(db, actor.organisationId);
  // What is due soon is asked of the database in the workshop's own hours; anything else can be asked at the same time.
  const dueSoonMs = input.dueSoon ? (await reading).dueSoonMs : 0;
  const [rules, { items, nextCursor }] = await Promise.all([reading, readPage(db, actor, input, { nowMs, dueSoonMs }, input)]);
  return { items: items.map((row) => toSummary(row, actor, rules, nowMs)), ...(nextCursor !== undefined && { nextCursor }) };
});
