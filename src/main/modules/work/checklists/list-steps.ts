/** Reads the checklist of a work order. */
import { query } from '#modules/implement.ts';
import { assertVisible } from '#modules/work/work-orders/index.ts';
import { readChecklist } from './read-checklist.ts';

export const listSteps = query.checklist.list.handler(async ({ input, context: { actor, db } }) => {
  const order = await assertVisible(db, actor, input.workOrderId);
  return { items: await readChecklist(db, actor, order) };
});
