/** Assigns, prioritises or re-promises many work orders; one that refuses does not hold up the others. */
import { isProblem } from '#kernel/problem.ts';
import { valuesBefore } from '#modules/changes.ts';
import { invalid } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { assignTo } from '../assign-work-order.ts';
import { loadForChange } from '../load-for-change.ts';
import { assertOpen } from '../open-for-work.ts';
import { assertAssignable } from '../parties.ts';
import { recordEvent } from '../timeline/record-event.ts';
import { rankOf } from '../to-work-order.ts';
import { promisedFields } from '../update-work-order.ts';
import { assertMayOn } from '../work-order.policy.ts';
import { changeWorkOrder, type WorkOrderChanges } from '../work-order.repository.ts';

export const bulkUpdateWorkOrders = command.workOrders.bulkUpdate.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit, after } = context;
  const { orders, assigneeId, teamId, priority, promisedAt } = input;
  const assigns = assigneeId !== undefined || teamId !== undefined;
  const facts: WorkOrderChanges = {
    ...(priority !== undefined && { priority: rankOf(priority) }),
    ...(promisedAt !== undefined && promisedFields(promisedAt)),
  };
  const fields = Object.keys(facts).filter((field) => field !== 'promisedSort');
  if (!assigns && fields.length === 0) throw invalid('', say.orders.nothingToChange);
  // Said once for all: whoever cannot be assigned fits none of the orders.
  await assertAssignable(db, { assigneeId: assigneeId ?? null, teamId: teamId ?? null });

  const before: Record<string, unknown> = {};
  const results = [];
  for (const wanted of orders) {
    try {
      // Everything that can refuse stands before the first write, so that a refusal leaves nothing half done.
      const order = await loadForChange(context, wanted, assigns ? 'service:workorder:assign' : 'service:workorder:update');
      if (assigns && fields.length > 0) assertMayOn(actor, 'service:workorder:update', order);
      assertOpen(order);
      const changed = assigns
        ? await assignTo(context, order, {
            ...facts,
            assigneeId: assigneeId === undefined ? order.assigneeId : assigneeId,
            teamId: teamId === undefined ? order.teamId : teamId,
          })
        : await changeWorkOrder(db, order, nowMs, facts);
      if (fields.length > 0) await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'changed', data: { fields, bulk: true } });
      before[order.number] = valuesBefore(order, { ...facts, ...(assigns && { assigneeId, teamId }) });
      after.announce({ entity: 'work-order', id: order.id, operation: 'workOrders.bulkUpdate' });
      results.push({ id: wanted.id, changed: true as const, version: changed.version });
    } catch (error) {
      if (!isProblem(error)) throw error;
      results.push({ id: wanted.id, changed: false as const, refusal: { code: error.code, message: error.message } });
    }
  }
  audit({ before });
  return { results };
});
