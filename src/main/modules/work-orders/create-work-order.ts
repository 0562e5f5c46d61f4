/** Makes a draft. */
import { command } from '#modules/implement.ts';
import { assertMayAssign } from './assign-work-order.ts';
import { makeWorkOrder } from './make-work-order.ts';
import { readNewWorkOrder } from './read-work-order.ts';
import { promisedDate, readWorkshopRules } from './workshop-rules.ts';

export const createWorkOrder = command.workOrders.create.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  assertMayAssign(actor, input);
  const rules = await readWorkshopRules(db, actor.organisationId);
  const order = await makeWorkOrder(context, { ...input, promisedAt: promisedDate(rules, input.promisedAt, nowMs) });
  return readNewWorkOrder(context, order, rules);
});
