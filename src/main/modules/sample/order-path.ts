/** The way one order went through the status machine up to now: which transitions, when, by whom, and why. */
import type { WorkOrderAction, WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { transitions as machine } from '#modules/work/work-orders/index.ts';
import { cancelReasons, declineNotes, holdReasons, reworkReasons } from './lists/jobs.ts';
import type { Random } from './random.ts';
import type { WorkMinute } from './work-calendar.ts';

export type StaffRole = 'reception' | 'technician' | 'inspector' | 'manager';

export interface PathTransition {
  readonly from: WorkOrderStatus;
  readonly to: WorkOrderStatus;
  readonly action: WorkOrderAction;
  readonly at: WorkMinute;
  readonly by: StaffRole;
  readonly reason?: string;
}

export interface OrderPath {
  /** The status it was made with: taken in at the counter, or announced first. */
  readonly first: 'draft' | 'received';
  readonly transitions: readonly PathTransition[];
  readonly status: WorkOrderStatus;
}

export type Billing = 'quote' | 'warranty' | 'contract' | 'internal';

interface Journey {
  readonly from: WorkMinute;
  /** Nothing that lies at or after this moment has happened. */
  readonly until: WorkMinute;
  readonly billing: Billing;
  /** Where the order stands by then; wherever chance and time have brought it where absent. */
  readonly stage?: WorkOrderStatus | undefined;
}

/** Where ways part, with the stage that only one side leads to. */
const forks = {
  draft: { stage: 'draft', chance: 0.08 },
  decline: { stage: 'declined', chance: 0.09 },
  parts: { stage: 'awaiting-parts', chance: 0.22 },
  hold: { stage: 'on-hold', chance: 0.08 },
  rework: { stage: null, chance: 0.06 },
  cancel: { stage: 'cancelled', chance: 0.03 },
} as const satisfies Record<string, { stage: WorkOrderStatus | null; chance: number }>;
type Fork = keyof typeof forks;
type Turns = (fork: Fork) => boolean;

export function orderPath(random: Random, { from, until, billing, stage }: Journey): OrderPath {
  const turns: Turns =
    stage === undefined
      ? (fork) => random.chance(forks[fork].chance)
      : (fork) => forks[fork].stage === stage || (fork === 'decline' && stage === 'ready-to-return');
  const first = turns('draft') ? 'draft' : 'received';
  const way = withCancellation(random, turns, [...wayOf(random, turns, first, from, billing)]);
  const transitions = stage === undefined ? way.filter(({ at }) => at < until) : withinTime(way.slice(0, transitionsUntil(way, first, stage)), from, until);
  return { first, transitions, status: transitions.at(-1)?.to ?? first };
}

/** How many of the transitions lead to the stage. */
function transitionsUntil(way: readonly PathTransition[], first: WorkOrderStatus, stage: WorkOrderStatus): number {
  const last = way.findIndex(({ to }) => to === stage);
  if (first !== stage && last < 0) throw new Error(`No way leads to ${stage}`);
  return first === stage ? 0 : last + 1;
}

/** The same transitions in quicker succession where there is not time enough for them. */
function withinTime(transitions: readonly PathTransition[], from: WorkMinute, until: WorkMinute): PathTransition[] {
  const taken = (transitions.at(-1)?.at ?? from) - from;
  const share = Math.min(1, (until - 1 - from) / taken);
  return transitions.map((transition) => ({ ...transition, at: from + (transition.at - from) * share }));
}

function toTransition(from: WorkOrderStatus, to: WorkOrderStatus, at: WorkMinute, by: StaffRole, reason?: string): PathTransition {
  const way = machine.find((transition) => transition.from === from && transition.to === to);
  if (!way) throw new Error(`The status machine has no way from ${from} to ${to}`);
  return { from, to, action: way.action, at, by, ...(reason !== undefined && { reason }) };
}

/** The whole way to the end, as if there were time enough. */
function* wayOf(random: Random, turns: Turns, first: 'draft' | 'received', start: WorkMinute, billing: Billing): Generator<PathTransition> {
  let at = start;
  let standing: WorkOrderStatus = first;
  /** The transition to the next stage, so many minutes after the one before. */
  const next = (to: WorkOrderStatus, [least, most]: readonly [number, number], by: StaffRole, reason?: string): PathTransition => {
    const transition = toTransition(standing, to, (at += random.int(least, most)), by, reason);
    standing = to;
    return transition;
  };

  if (first === 'draft') yield next('received', [60, 1500], 'reception');
  yield next('diagnosis', [45, 1100], 'technician');
  if (billing === 'quote') {
    yield next('awaiting-approval', [40, 420], 'technician');
    if (turns('decline')) {
      yield next('declined', [90, 2400], 'reception', random.pick(declineNotes));
      yield next('ready-to-return', [45, 600], 'reception');
      return yield next('closed', [120, 2600], 'reception');
    }
    yield next('approved', [90, 2400], 'reception');
  } else yield next('approved', [40, 420], 'manager');

  yield next('in-progress', [30, 900], 'technician');
  if (turns('parts')) {
    yield next('awaiting-parts', [20, 180], 'technician');
    yield next('in-progress', [510, 4100], 'technician');
  } else if (turns('hold')) {
    yield next('on-hold', [20, 120], 'technician', random.pick(holdReasons));
    yield next('in-progress', [300, 2000], 'technician');
  }
  yield next('quality-check', [90, 700], 'technician');
  if (turns('rework')) {
    yield next('in-progress', [30, 300], 'inspector', random.pick(reworkReasons));
    yield next('quality-check', [40, 240], 'technician');
  }
  yield next('released', [30, 620], 'inspector');
  yield next('closed', [60, 2200], 'reception');
}

/** A few orders end early: the manager cancels them some time before their release. */
function withCancellation(random: Random, turns: Turns, way: readonly PathTransition[]): readonly PathTransition[] {
  if (!turns('cancel')) return way;
  const beforeRelease = way.filter(({ to }) => to !== 'released' && to !== 'closed' && to !== 'ready-to-return');
  const kept = beforeRelease.slice(0, random.int(1, beforeRelease.length));
  const last = kept.at(-1);
  if (!last) return way;
  return [...kept, toTransition(last.to, 'cancelled', last.at + random.int(30, 900), 'manager', random.pick(cancelReasons))];
}
