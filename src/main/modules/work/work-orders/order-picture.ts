/** Makes sense of what stands on an order: what guards ask about it, and what its page shows at the top. */
import type { ReadHandle } from '#database/handle.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { isSettled } from '#modules/work/order-stages.ts';
import type { Actor } from '#kernel/actor.ts';
import type { OrderFacts } from './transitions/guards.ts';
import type { OnOrder, OrderRoom } from './order-rooms.ts';
import { readAssignee, readOrder, type OrderLink, type OrderReadings } from './readings/order-readings.ts';
import { assignedDeeds, deedsOf, performersOf, type Deed } from './release/performers.ts';
import type { WorkOrderRow } from './work-order.repository.ts';

export interface OrderPicture {
  readonly facts: OrderFacts;
  /** What each room tells of the order. */
  readonly rooms: readonly OnOrder[];
  readonly progress: Omit<WorkOrder['progress'], 'performers'>;
  readonly links: readonly OrderLink[];
  /** Titles of findings deferred to a later date: what is still open at release. */
  readonly deferred: readonly string[];
  /** The making of the order and the stages it went through, oldest first. */
  readonly milestones: readonly Milestone[];
}

export interface Milestone {
  readonly status: WorkOrderStatus;
  readonly at: number;
  readonly byId: string;
  readonly by: string;
  readonly reason: string | null;
}

export async function readPicture(orderRooms: readonly OrderRoom[], db: ReadHandle, order: WorkOrderRow, nowMs: number): Promise<OrderPicture> {
  const [readings, [assignee]] = await Promise.all([readOrder(orderRooms, db, order, nowMs), readAssignee(db, order)]);
  return pictureOf(order, assignee ?? null, readings);
}

/** An order that was made a moment ago by this actor: nothing is recorded on it yet. */
export const pictureOfNew = (orderRooms: readonly OrderRoom[], order: WorkOrderRow, actor: Actor, nowMs: number): OrderPicture =>
  pictureOf(order, null, {
    rooms: orderRooms.map((room) => room.onNew(nowMs)),
    links: [],
    timeline: [{ at: nowMs, byId: actor.id, by: actor.name, kind: 'created', data: { status: order.status } }],
    timelineElsewhere: [],
    timelineBefore: [],
    names: new Map(),
  });

const noProgress: OrderPicture['progress'] = { stepsTotal: 0, stepsOpen: 0, stepsFailed: 0, runningTimers: [], minutes: 0, partsIssued: 0, findingsOpen: 0 };

/** What the rooms and the rows on an order say. */
export function pictureOf(order: WorkOrderRow, assignee: OrderFacts['performers'][number] | null, readings: OrderReadings): OrderPicture {
  const { rooms, links, timeline, names } = readings;
  const milestones = timeline.filter(({ kind }) => kind === 'created' || kind === 'status').map(toMilestone);
  const deeds = deedsOn(readings, (id) => names.get(id) ?? '', assignee);
  return {
    facts: {
      hasCustomer: order.customerId !== null,
      hasAircraft: order.aircraftId !== null,
      hasCondition: Boolean(order.condition?.trim()),
      isAssigned: order.assigneeId !== null,
      billing: order.billing,
      hasHandover: order.handoverTo !== null,
      performers: performersOf(deeds),
      deeds,
      blockingOrders: links
        .filter(({ kind, direction, order: { status } }) => kind === 'blocks' && direction === 'to' && !isSettled(status))
        .map(({ order: { number } }) => number),
    },
    rooms,
    progress: rooms.reduce((all, { progress }) => ({ ...all, ...progress }), noProgress),
    links,
    deferred: rooms.flatMap(({ deferred = [] }) => deferred),
    milestones,
  };
}

/** What happened, and what rows tell beyond it: those of an order that was written by no operation of the program have no events. */
function deedsOn(
  { rooms, timeline, timelineElsewhere, timelineBefore }: OrderReadings,
  nameOf: (id: string) => string,
  assignee: OrderFacts['performers'][number] | null,
): Deed[] {
  const isWork = ({ kind }: OrderReadings['timeline'][number]) => kind !== 'status';
  const happened = [...deedsOf(timeline, nameOf), ...deedsOf(timelineElsewhere.filter(isWork), nameOf)];
  // They keep from certifying what went along, and are not printed as having done it.
  const earlier = deedsOf(timelineBefore.filter(isWork), nameOf).map((deed) => ({ ...deed, performed: false }));
  const performers = new Set(performersOf(happened).map(({ id }) => id));
  const rows = rooms.flatMap(({ workers = [] }) => workers);
  const deeds = [...happened, ...earlier, ...rows.filter(({ id }) => !performers.has(id)).map((row) => ({ ...row, at: null, performed: true }))];
  return deeds.some(({ performed }) => performed) ? deeds : [...deeds, ...assignedDeeds(timeline, assignee)];
}

/** recordEvent writes `status` with the making of an order, and `to` with each transition. */
const toMilestone = ({ at, byId, by, kind, data }: OrderReadings['timeline'][number]): Milestone => ({
  at,
  byId,
  by,
  status: (kind === 'created' ? data['status'] : data['to']) as WorkOrderStatus,
  reason: typeof data['reason'] === 'string' ? data['reason'] : null,
});
