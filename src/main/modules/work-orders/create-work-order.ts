/** Makes a draft. */
import { command } from '#modules/implement.ts';
import { makeWorkOrder } from './make-work-order.ts';
import { readWorkOrder } from './read-work-order.ts';
import { readWorkshopRules } from './workshop-rules.ts';

export const createWorkOrder = command.workOrders.create.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  const { id } = await makeWorkOrder(context, { ...input, promisedAt: await promisedDate(context, input.promisedAt) });
  return readWorkOrder(db, actor, id, nowMs);
});

/** What was said; the workshop's usual time where nothing was; null where nothing is promised on purpose. */
export async function promisedDate(
  { actor, db, nowMs }: Pick<Parameters<typeof makeWorkOrder>[0], 'actor' | 'db' | 'nowMs'>,
  said: string | null | undefined,
): Promise<string | null> {
  if (said !== undefined) return said;
  const { promisedDays } = await readWorkshopRules(db, actor.organisationId);
  return promisedDays === 0 ? null : new Date(nowMs + promisedDays * 86_400_000).toISOString();
}
