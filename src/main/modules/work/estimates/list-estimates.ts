/** Lists the estimates of a work order. */
import { query } from '#modules/implement.ts';
import { assertVisible } from '#modules/work/work-orders/index.ts';
import { listEstimates as readEstimates } from './estimate.repository.ts';
import { toEstimate } from './to-estimate.ts';

export const listEstimates = query.estimates.list.handler(async ({ input, context: { actor, db, nowMs } }) => {
  await assertVisible(db, actor, input.workOrderId);
  const rows = await readEstimates(db, input.workOrderId);
  return { items: rows.map((row) => toEstimate(row, actor, nowMs)) };
});
