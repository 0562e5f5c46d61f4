/** The orders that every sample holds, whatever its day: one in each stage, one with a running timer, some late, some due. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { WorkCalendar, WorkMinute } from './work-calendar.ts';

export interface ArrangedOrder {
  /** The stage it stands in on the day of the sample. */
  readonly stage: WorkOrderStatus;
  readonly at: WorkMinute;
  readonly promisedAt: number | null;
  readonly hasRunningTimer: boolean;
}

/** Promised so many days from the day of the sample; on a weekend too, so that something is due on a Friday evening. */
type PromisedInDays = number | null;

/**
 * How old an order in this stage usually is, in working minutes. A sample with fewer orders than stages holds the first
 * of them. `invoiced` is missing: a workshop has no such stage until it issues invoices.
 */
const arrangement: readonly (readonly [WorkOrderStatus, age: WorkMinute, PromisedInDays])[] = [
  ['in-progress', 1700, -1],
  ['quality-check', 2600, 0],
  ['received', 200, 4],
  ['awaiting-approval', 800, 3],
  ['awaiting-parts', 2200, 1],
  ['released', 3200, -2],
  ['diagnosis', 450, 3],
  ['approved', 1300, 2],
  ['on-hold', 1900, null],
  ['draft', 90, null],
  ['closed', 5200, -4],
  ['ready-to-return', 2900, null],
  ['declined', 2000, null],
  ['cancelled', 3600, null],
];

const dayMs = 86_400_000;
/** A quarter to five in the afternoon, counted from the opening. */
const collectedAfterMs = 8.75 * 3_600_000;

/**
 * Orders follow one another evenly over the time of the sample, each in its slot; an arranged one takes the slot of its age.
 * @returns the arranged orders by the number of their slot, 0 to `many` - 1
 */
export function arrangeOrders(many: number, calendar: WorkCalendar): Map<number, ArrangedOrder> {
  const slotMinutes = (calendar.asOf - 1) / many;
  const youngestFirst = arrangement.slice(0, many).toSorted(([, a], [, b]) => a - b);
  const arranged = new Map<number, ArrangedOrder>();
  let free = many;
  youngestFirst.forEach(([stage, age, promisedInDays], i) => {
    const wanted = calendar.asOf - age;
    const older = youngestFirst.length - 1 - i;
    const slot = Math.max(older, Math.min(free - 1, Math.floor(wanted / slotMinutes)));
    free = slot;
    arranged.set(slot, {
      stage,
      at: Math.floor(wanted / slotMinutes) === slot ? wanted : (slot + 0.5) * slotMinutes,
      promisedAt: promisedInDays === null ? null : calendar.asOfMs + promisedInDays * dayMs + collectedAfterMs,
      hasRunningTimer: stage === 'in-progress',
    });
  });
  return arranged;
}
