/** Lists recorded time on the orders the actor may see. */
import { query } from '#modules/implement.ts';
import { visibleTo } from '#modules/work/work-orders/index.ts';
import { labourRate } from './labour-rate.ts';
import { listTimeEntries, sumTime, type TimeFilter } from './time-entry.repository.ts';
import { toTimeEntry } from './to-time-entry.ts';

export const listTime = query.time.list.handler(async ({ input, context: { actor, db } }) => {
  const { workOrderId, userId, from, to, cursor } = input;
  const filter: TimeFilter = { workOrderId, userId, fromMs: toMs(from), toMs: toMs(to) };
  const visible = visibleTo(actor, 'service:workorder:view', db.tables);
  const labourOf = await labourRate(db, actor);

  const { rows, page } = await listTimeEntries(db, filter, input, visible);
  const items = page(rows, (row) => toTimeEntry(row, actor, labourOf));
  const summed = cursor === undefined && (workOrderId !== undefined || (userId !== undefined && from !== undefined));
  if (!summed) return items;
  const { minutes, billableMinutes } = await sumTime(db, filter, visible);
  return { ...items, total: { minutes, billableMinutes, labour: labourOf(minutes) } };
});

const toMs = (instant: string | undefined): number | undefined => (instant === undefined ? undefined : Date.parse(instant));
