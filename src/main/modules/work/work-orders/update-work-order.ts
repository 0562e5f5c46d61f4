/** Changes the facts of a work order. */
import { fold } from '#shared/sort-key.ts';
import { invalid } from '#kernel/problem.ts';
import { givenFields, valuesBefore } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { workOrderSearchText } from '#modules/search-text.ts';
import { say } from '#text/say.ts';
import { loadForChange } from './load-for-change.ts';
import { showInFleet } from './make-work-order.ts';
import { assertOpen } from './open-for-work.ts';
import { resolveParties } from './parties.ts';
import type { OrderRoom } from './order-rooms.ts';
import { readWorkOrder } from './read-work-order.ts';
import { recordEvent } from './timeline/record-event.ts';
import { neverPromised } from './sla.ts';
import { rankOf } from './to-work-order.ts';
import { changeWorkOrder, type WorkOrderChanges, type WorkOrderRow } from './work-order.repository.ts';

export const updateWorkOrder = (orderRooms: readonly OrderRoom[]) =>
  command.workOrders.update.handler(async ({ input, context }) => {
    const { actor, db, nowMs, audit } = context;
    const order = await loadForChange(context, input, 'service:workorder:update');
    assertOpen(order);
    const given = givenFields(input);
    const { priority, promisedAt, ...plain } = given;
    const changes: WorkOrderChanges = {
      ...plain,
      ...(priority !== undefined && { priority: rankOf(priority) }),
      ...(promisedAt !== undefined && promisedFields(promisedAt)),
    };
    const title = changes.title ?? order.title;
    if (changes.customerId !== undefined || changes.aircraftId !== undefined) {
      // Another aircraft brings its owner with it, unless a customer is named in the same breath.
      const named = changes.customerId !== undefined || changes.aircraftId ? changes.customerId : order.customerId;
      const { customerId, customer, aircraft } = await resolveParties(db, { customerId: named, aircraftId: { ...order, ...changes }.aircraftId });
      Object.assign(changes, { customerId, searchText: workOrderSearchText({ number: order.number, title }, customer, aircraft) });
    } else if (title !== order.title) changes.searchText = retitled(order, title);
    assertStaysComplete(order.status, { ...order, ...changes });
    audit({ before: valuesBefore(order, given) });
    const changed = await changeWorkOrder(db, order, nowMs, changes);
    await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'changed', data: { fields: Object.keys(given) } });
    if (changes.aircraftId !== undefined) {
      await showInFleet(context, order);
      await showInFleet(context, changed);
    }
    return readWorkOrder(orderRooms, db, actor, order.id, nowMs);
  });

export const promisedFields = (promisedAt: string | null): Pick<WorkOrderChanges, 'promisedAt' | 'promisedSort'> => {
  const at = promisedAt === null ? null : Date.parse(promisedAt);
  return { promisedAt: at, promisedSort: at ?? neverPromised };
};

/** The search text with another title in it; the words of customer and aircraft stay, whatever became of those since. */
function retitled({ number, title: before, searchText }: Pick<WorkOrderRow, 'number' | 'title' | 'searchText'>, title: string): string {
  const head = (words: string) => fold(workOrderSearchText({ number, title: words }, null, null));
  return head(title) + searchText.slice(head(before).length);
}

/** What an order needed to be received it may not lose afterwards. */
function assertStaysComplete(
  status: string,
  { customerId, aircraftId, condition }: { customerId: string | null; aircraftId: string | null; condition: string | null },
): void {
  if (status === 'draft') return;
  if (customerId === null) throw invalid('customerId', say.orders.customerStays);
  if (aircraftId === null) throw invalid('aircraftId', say.orders.aircraftStays);
  if (!condition?.trim()) throw invalid('condition', say.orders.conditionStays);
}
