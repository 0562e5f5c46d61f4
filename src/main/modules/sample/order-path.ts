/** The way one order went through the status machine up to now: which moves, when, by whom, and why. */
import type { WorkOrderAction, WorkOrderStatus } from '#shared/contract/work-order-status.ts';
import { cancelReasons, declineNotes, holdReasons, reworkReasons } from './lists/jobs.ts';
import type { Random } from './random.ts';
import type { WorkMinute } from './work-calendar.ts';

export type Hand = 'reception' | 'technician' | 'inspector' | 'manager';

export interface PathMove {
  readonly from: WorkOrderStatus;
  readonly to: WorkOrderStatus;
  readonly action: WorkOrderAction;
  readonly at: WorkMinute;
  readonly by: Hand;
  readonly reason?: string;
}

export interface OrderPath {
  /** The status it was made with: taken in at the counter, or announced first. */
  readonly first: 'draft' | 'received';
  readonly moves: readonly PathMove[];
  readonly status: WorkOrderStatus;
}

export type Billing = 'quote' | 'warranty' | 'contract' | 'internal';

interface Journey {
  readonly from: WorkMinute;
  /** Nothing that lies at or after this moment has happened. */
  readonly until: WorkMinute;
  readonly billing: Billing;
}

export function orderPath(random: Random, { from, until, billing }: Journey): OrderPath {
  const first = random.chance(0.08) ? 'draft' : 'received';
  const planned = [...wayOf(random, first, from, billing)];
  const moves = withCancellation(random, planned).filter(({ at }) => at < until);
  return { first, moves, status: moves.at(-1)?.to ?? first };
}

/** The whole way to the end, as if there were time enough. */
function* wayOf(random: Random, first: 'draft' | 'received', start: WorkMinute, billing: Billing): Generator<PathMove> {
  let at = start;
  const after = (least: number, most: number) => (at += random.int(least, most));
  const move = (before: WorkOrderStatus, to: WorkOrderStatus, action: WorkOrderAction, by: Hand, reason?: string): PathMove => ({ from: before, to, action, at, by, ...(reason !== undefined && { reason }) });

  if (first === 'draft') {
    after(60, 1500);
    yield move('draft', 'received', 'receive', 'reception');
  }
  after(45, 1100);
  yield move('received', 'diagnosis', 'diagnose', 'technician');
  after(40, 420);
  if (billing === 'quote') {
    yield move('diagnosis', 'awaiting-approval', 'request-approval', 'technician');
    after(90, 2400);
    if (random.chance(0.09)) {
      yield move('awaiting-approval', 'declined', 'decline', 'reception', random.pick(declineNotes));
      after(45, 600);
      yield move('declined', 'ready-to-return', 'prepare-return', 'reception');
      after(120, 2600);
      return yield move('ready-to-return', 'closed', 'close', 'reception');
    }
    yield move('awaiting-approval', 'approved', 'approve', 'reception');
  } else yield move('diagnosis', 'approved', 'approve', 'manager');

  after(30, 900);
  yield move('approved', 'in-progress', 'start', 'technician');
  if (random.chance(0.22)) {
    after(20, 180);
    yield move('in-progress', 'awaiting-parts', 'await-parts', 'technician');
    after(510, 4100);
    yield move('awaiting-parts', 'in-progress', 'resume', 'technician');
  } else if (random.chance(0.08)) {
    after(20, 120);
    yield move('in-progress', 'on-hold', 'hold', 'technician', random.pick(holdReasons));
    after(300, 2000);
    yield move('on-hold', 'in-progress', 'resume', 'technician');
  }
  after(90, 700);
  yield move('in-progress', 'quality-check', 'send-to-check', 'technician');
  if (random.chance(0.06)) {
    after(30, 300);
    yield move('quality-check', 'in-progress', 'rework', 'inspector', random.pick(reworkReasons));
    after(40, 240);
    yield move('in-progress', 'quality-check', 'send-to-check', 'technician');
  }
  after(30, 620);
  yield move('quality-check', 'released', 'release', 'inspector');
  after(60, 2200);
  yield move('released', 'closed', 'close', 'reception');
}

/** A few orders end early: the manager cancels them some time before their release. */
function withCancellation(random: Random, way: readonly PathMove[]): readonly PathMove[] {
  if (!random.chance(0.03)) return way;
  const beforeRelease = way.filter(({ to }) => to !== 'released' && to !== 'closed' && to !== 'ready-to-return');
  const kept = beforeRelease.slice(0, random.int(1, beforeRelease.length));
  const last = kept.at(-1);
  if (!last) return way;
  return [...kept, { from: last.to, to: 'cancelled', action: 'cancel', at: last.at + random.int(30, 900), by: 'manager', reason: random.pick(cancelReasons) }];
}
