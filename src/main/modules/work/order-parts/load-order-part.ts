/** Loads a part of an order together with the order, for operations that change it. */
import { assertVersion } from '#modules/changes.ts';
import type { CommandContext } from '#modules/implement.ts';
import { assertStage, type Activity } from '#modules/work/order-stages.ts';
import { assertOpenForWork } from '#modules/work/work-orders/index.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { findOrderPart, type OrderPartRecord } from './order-part.repository.ts';

interface Asked {
  readonly id: string;
  readonly version?: number | undefined;
}

/** @throws not_found, not_possible in a stage that does not allow the activity, conflict for a version that is not the present one. */
export async function loadOrderPart({ db, actor, nowMs }: CommandContext, { id, version }: Asked, activity: Activity) {
  const found = await findOrderPart(db, id);
  if (!found) throw notFound('order-part');
  const order = await assertOpenForWork(db, actor, found.line.workOrderId);
  assertStage(order, activity);
  await assertVersion(db, { ...found.line, updatedAt: nowMs }, 'order-part', version);
  return { ...found, order };
}

/** @throws not_possible for a part that is said to be not needed. */
export function assertNeeded({ line, part }: Pick<OrderPartRecord, 'line' | 'part'>): void {
  if (line.status === 'not-needed') throw problem('not_possible', say.orderParts.notNeeded(part.name));
}

/** What the timeline tells of a part. */
export const partEventData = ({ line, part }: { line: { id: string }; part: { id: string; sku: string; name: string; unit: string } }) => ({
  lineId: line.id,
  partId: part.id,
  sku: part.sku,
  name: part.name,
  unit: part.unit,
});
