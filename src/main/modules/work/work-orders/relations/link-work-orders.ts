/** Links between work orders: blocks, duplicates, follow-ups, warranty cases. */
import { and, eq, inArray } from 'drizzle-orm';
import { newId } from '#kernel/identifiers.ts';
import { invalid, notFound, problem } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import type { Unit } from '../make-work-order.ts';
import { assertOpen, assertOpenForWork, assertVisible } from '../open-for-work.ts';
import type { OrderLink } from '../readings/order-readings.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readWorkOrder } from '../read-work-order.ts';
import { recordEvent } from '../timeline/record-event.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

export const linkWorkOrders = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.link.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const { id, otherId, kind } = input;
    if (id === otherId) throw invalid('otherId', say.links.toItself);
    const subject = await assertVisible(db, actor, id);
    const other = await (kind === 'blocks' ? assertOpenForWork(db, actor, otherId) : assertVisible(db, actor, otherId));
    if (kind === 'blocks') {
      if (await leadsTo(db, otherId, id)) throw problem('not_possible', say.links.mutualBlock(other.number, subject.number));
    }
    await linkOrders(context, { subject, other, kind });
    audit({ after: { kind, other: other.number } });
    return readWorkOrder(orderRooms, db, actor, id, nowMs);
  });

export const unlinkWorkOrders = command.workOrders.unlink.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit, after } = context;
  const order = await assertVisible(db, actor, input.id);
  const { workOrderLinks: l } = db.tables;
  const [link] = await db.select().from(l).where(eq(l.id, input.linkId));
  if (!link || (link.workOrderId !== order.id && link.otherId !== order.id)) throw notFound('link');
  const other = await assertVisible(db, actor, link.workOrderId === order.id ? link.otherId : link.workOrderId);
  // What blocked a release, and where an order came from, is part of the evidence once it is released.
  assertOpen(link.workOrderId === order.id ? other : order);
  if (link.kind === 'split-from' || link.kind === 'corrective-of') throw problem('not_possible', say.links.originStays);
  if (link.kind === 'blocks' && (await corrects(db, link)))
    throw problem('not_possible', say.links.corrects(link.workOrderId === order.id ? order.number : other.number));
  await db.delete(l).where(eq(l.id, link.id));
  audit({ before: { kind: link.kind, other: other.number } });
  for (const [one, two] of [
    [order, other],
    [other, order],
  ] as const)
    await recordEvent(db, { actor, nowMs, workOrderId: one.id, kind: 'link', data: { action: 'removed', kind: link.kind, other: two.number } });
  after.announce({ entity: 'work-order', id: other.id, operation: 'workOrders.unlink' });
  return { done: true as const };
});

/** Whether the order that blocks the other one was opened to correct it. */
async function corrects(
  db: ReadHandle,
  { workOrderId, otherId }: { readonly organisationId: string; readonly workOrderId: string; readonly otherId: string },
): Promise<boolean> {
  const { workOrderLinks: l } = db.tables;
  const found = await db
    .select({ id: l.id })
    .from(l)
    .where(and(eq(l.workOrderId, workOrderId), eq(l.otherId, otherId), eq(l.kind, 'corrective-of')));
  return found.length > 0;
}

interface NewLink {
  readonly subject: WorkOrderRow;
  readonly other: WorkOrderRow;
  readonly kind: OrderLink['kind'];
}

/** Writes the link and tells both timelines. @throws conflict where it exists already. */
export async function linkOrders({ actor, db, nowMs, after }: Unit, { subject, other, kind }: NewLink): Promise<void> {
  await db
    .insert(db.tables.workOrderLinks)
    .values({ organisationId: actor.organisationId, id: newId(), workOrderId: subject.id, otherId: other.id, kind, createdAt: nowMs });
  await recordEvent(db, { actor, nowMs, workOrderId: subject.id, kind: 'link', data: { action: 'added', kind, direction: 'from', other: other.number } });
  await recordEvent(db, { actor, nowMs, workOrderId: other.id, kind: 'link', data: { action: 'added', kind, direction: 'to', other: subject.number } });
  after.announce({ entity: 'work-order', id: other.id, operation: 'workOrders.link' });
}

/** Whether one order blocks the other, directly or through further ones; each step is one statement. */
async function leadsTo(db: ReadHandle, fromId: string, toId: string): Promise<boolean> {
  const { workOrderLinks: l } = db.tables;
  const seen = new Set([fromId]);
  for (let frontier = [fromId]; frontier.length > 0;) {
    const reached = await db
      .select({ id: l.otherId })
      .from(l)
      .where(and(eq(l.kind, 'blocks'), inArray(l.workOrderId, frontier)));
    frontier = reached.map(({ id }) => id).filter((id) => !seen.has(id));
    for (const id of frontier) seen.add(id);
    if (seen.has(toId)) return true;
  }
  return false;
}
