/** Makes sense of what stands on an order: what guards ask about it, and what its page shows at the top. */
import type { ReadHandle } from '#database/handle.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { isSettled } from '#modules/work/order-stages.ts';
import type { Actor } from '#kernel/actor.ts';
import { isOpen } from '#modules/store/stock/index.ts';
import { say } from '#text/say.ts';
import type { OrderFacts } from './moves/guards.ts';
import { readAssignee, readOrder, type OrderLink, type OrderReadings } from './readings/order-readings.ts';
import { assignedDeeds, deedsOf, performersOf, type Deed } from './release/performers.ts';
import type { WorkOrderRow } from './work-order.repository.ts';

export interface OrderPicture {
  readonly facts: OrderFacts;
  readonly links: readonly OrderLink[];
  readonly steps: { readonly total: number; readonly open: number };
  readonly minutes: number;
  readonly partsOut: number;
  /** Titles of findings deferred to a later date: what is still open at release. */
  readonly deferredFindings: readonly string[];
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

export async function readPicture(db: ReadHandle, order: WorkOrderRow, nowMs: number): Promise<OrderPicture> {
  const [readings, [assignee]] = await Promise.all([readOrder(db, order), readAssignee(db, order)]);
  return pictureOf(order, assignee ?? null, readings, nowMs);
}

/** An order that was made a moment ago by this actor: nothing is recorded on it yet. */
export const pictureOfNew = (order: WorkOrderRow, actor: Actor, nowMs: number): OrderPicture =>
  pictureOf(
    order,
    null,
    {
      steps: [],
      unsettled: [],
      time: [],
      parts: [],
      findings: [],
      estimate: null,
      links: [],
      told: [{ at: nowMs, byId: actor.id, by: actor.name, kind: 'created', data: { status: order.status } }],
      toldElsewhere: [],
      toldBefore: [],
      names: new Map(),
    },
    nowMs,
  );

/** What the rows on an order say. */
export function pictureOf(order: WorkOrderRow, assignee: OrderFacts['performers'][number] | null, readings: OrderReadings, nowMs: number): OrderPicture {
  const { steps, unsettled, time, parts, findings, estimate, links, told, names } = readings;
  const milestones = told.filter(({ kind }) => kind === 'created' || kind === 'status').map(toMilestone);
  const deeds = deedsOn(readings, (id) => names.get(id) ?? '', assignee);
  const openFindings = findings.filter(({ status }) => status === 'open');
  const deferred = findings.filter(({ status }) => status === 'deferred');
  const lapsed = deferred.filter(({ deferredUntil }) => deferredUntil !== null && deferredUntil <= nowMs);
  const out = parts.filter(({ issued, returned }) => Number(issued) > Number(returned));
  const openSteps = unsettled.filter(({ status, definition }) => status === 'open' && definition.required).map(({ definition }) => definition.title);
  return {
    facts: {
      hasCustomer: order.customerId !== null,
      hasAircraft: order.aircraftId !== null,
      hasCondition: Boolean(order.condition?.trim()),
      isAssigned: order.assigneeId !== null,
      billing: order.billing,
      hasHandover: order.handoverTo !== null,
      openSteps,
      failedSteps: unsettled.filter(({ status, correctiveOrderId }) => status === 'failed' && correctiveOrderId === null).map(({ definition }) => definition.title),
      runningTimers: time.filter(({ running }) => running).map(({ id, name }) => ({ id, name })),
      openParts: parts.filter(isOpen).map(({ id, name, issued, quantity }) => ({ id, name, issued: Number(issued) === 0 ? null : `${issued} of ${quantity}` })),
      removedParts: parts.filter(({ serialOut, disposition }) => serialOut !== null && disposition === null).map(({ name, serialOut }) => `${name} (${serialOut})`),
      issuedParts: out.filter(({ disposition }) => disposition === null).map(({ name, serialIn }) => (serialIn === null ? name : `${name} (${serialIn})`)),
      openFindings: openFindings.map(({ title }) => title),
      lapsedFindings: lapsed.map(({ title }) => title),
      estimateExpiresAt: estimate?.expiresAt ?? null,
      performers: performersOf(deeds),
      deeds,
      blockingOrders: links.filter(({ kind, direction, order: { status } }) => kind === 'blocks' && direction === 'to' && !isSettled(status)).map(({ order: { number } }) => number),
    },
    links,
    steps: { total: steps.reduce((sum, { count }) => sum + count, 0), open: openSteps.length },
    minutes: time.reduce((sum, { minutes }) => sum + minutes, 0),
    partsOut: out.length,
    deferredFindings: deferred.map(({ title }) => title),
    milestones,
  };
}

/** What happened, and what rows tell beyond it: those of an order that was written by no operation of the program have no events. */
function deedsOn({ steps, time, told, toldElsewhere, toldBefore }: OrderReadings, nameOf: (id: string) => string, assignee: OrderFacts['performers'][number] | null): Deed[] {
  const isWork = ({ kind }: OrderReadings['told'][number]) => kind !== 'status';
  const happened = [...deedsOf(told, nameOf), ...deedsOf(toldElsewhere.filter(isWork), nameOf)];
  // They keep from certifying what went along, and are not printed as having done it.
  const earlier = deedsOf(toldBefore.filter(isWork), nameOf).map((deed) => ({ ...deed, performed: false }));
  const performers = new Set(performersOf(happened).map(({ id }) => id));
  const rows = [
    ...steps.flatMap(({ byId, byName, status }) => (byId === null || status === 'open' ? [] : [{ id: byId, name: byName ?? '', sentence: say.deeds.stepsRecorded }])),
    ...time.map(({ id, name }) => ({ id, name, sentence: say.deeds.timeIsRecorded })),
  ];
  const deeds = [...happened, ...earlier, ...rows.filter(({ id }) => !performers.has(id)).map((row) => ({ ...row, at: null, performed: true }))];
  return deeds.some(({ performed }) => performed) ? deeds : [...deeds, ...assignedDeeds(told, assignee)];
}

/** recordEvent writes `status` with the making of an order, and `to` with each move. */
const toMilestone = ({ at, byId, by, kind, data }: OrderReadings['told'][number]): Milestone => ({
  at,
  byId,
  by,
  status: (kind === 'created' ? data['status'] : data['to']) as WorkOrderStatus,
  reason: typeof data['reason'] === 'string' ? data['reason'] : null,
});
