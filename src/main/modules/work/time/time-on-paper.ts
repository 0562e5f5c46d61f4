/** The time recorded on an order, oldest first, as its papers show it. */
import { can } from '#kernel/actor.ts';
import { toInstant } from '#modules/instant.ts';
import type { RoomPapers } from '#modules/work/work-orders/index.ts';
import { listTimeEntries } from './time-entry.repository.ts';

/** More than any order has; a document stops there. */
const limit = 1000;

export const timePapers: RoomPapers = {
  async workOrder(db, actor, { id: workOrderId }) {
    if (!can(actor, 'service:time:view')) return () => ({});
    const { rows } = await listTimeEntries(db, { workOrderId }, { sort: 'startedAt', limit }, undefined);
    return () => ({
      time: rows.map(({ entry: { startedAt, minutes, note }, userName }) => ({ person: userName, startedAt: toInstant(startedAt), minutes, note })),
    });
  },
};
