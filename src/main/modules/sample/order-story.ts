/** One order while it is being told: its id, its spans of time, and the lines of its timeline. */
import type { EventKind } from '#modules/work/work-orders/index.ts';
import type { OrderPath } from './order-path.ts';
import type { SampleAircraft } from './sample-fleet.ts';
import type { OrderRows, Scene } from './scene.ts';
import type { Job } from './lists/jobs.ts';
import type { Person } from './staff.ts';
import { minutesPerDay, type WorkMinute } from './work-calendar.ts';

export interface OrderStory {
  readonly scene: Scene;
  readonly rows: OrderRows;
  readonly workOrderId: string;
  readonly number: string;
  readonly aircraft: SampleAircraft;
  readonly job: Job;
  readonly path: OrderPath;
  readonly technician: Scene['staff']['technicians'][number];
  /** Part of the order's life that has passed when nothing else has happened since. */
  readonly until: WorkMinute;
  readonly detailed: boolean;
}

/** Appends to the timeline. Lines of one instant keep the order in which they were told. */
export function tell(
  { scene, rows, workOrderId }: OrderStory,
  atMs: number,
  { id: actorId, name: actorName }: Person,
  kind: EventKind,
  data: Record<string, unknown>,
): void {
  rows.workOrderEvents.push({ organisationId: scene.organisationId, id: scene.makeId(atMs), workOrderId, at: atMs, actorId, actorName, kind, data });
}

export interface Span {
  readonly from: WorkMinute;
  readonly to: WorkMinute;
}

/** The stretches of time that the order spent, or spends, in a stage. */
export const spansIn = ({ path, until }: OrderStory, status: string): Span[] =>
  path.transitions.flatMap(({ to, at }, i) => (to === status ? [{ from: at, to: Math.min(path.transitions[i + 1]?.at ?? until, until) }] : []));

/** A moment inside the span; 0 is its beginning. */
export const within = ({ scene: { calendar } }: OrderStory, { from, to }: Span, share: number): number => calendar.instant(from + (to - from) * share);

/** The first stretch of the span that lies in one working day and is at least ten minutes long, if there is one. */
export function firstSitting({ from, to }: Span): Span | null {
  const endOfDay = (Math.floor(from / minutesPerDay) + 1) * minutesPerDay;
  if (Math.min(to, endOfDay) - from >= 10) return { from, to: Math.min(to, endOfDay) };
  return to - endOfDay >= 10 ? { from: endOfDay, to: Math.min(to, endOfDay + minutesPerDay) } : null;
}

/** Whether the order was ever sent to the quality check, which every step, part and time is done before. */
export const wasChecked = ({ path }: OrderStory): boolean => path.transitions.some(({ action }) => action === 'send-to-check');
