/** The status machine of work orders as a table: from where to where, by whose right, under which guards. */
import type { Permission } from '#shared/contract/permissions.ts';
import { unfinishedStatuses, type WorkOrderAction, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

/** Stages a workshop can switch off, and the setting that lets one person do and release the work. */
export interface Stages {
  readonly approval: boolean;
  readonly qualityCheck: boolean;
  readonly invoicing: boolean;
  readonly onePersonRelease: boolean;
}

/** What all rooms are asked before an order goes on: each answers from what it has on the order (order-rooms). */
export type Checkpoint =
  /** The customer can be asked for an answer. */
  | 'offered'
  /** The work is done and can be checked. */
  | 'finished'
  /** What was done can be certified. */
  | 'releasable'
  /** Nothing is left behind when the order is given up. */
  | 'cancellable';

export type Guard = Checkpoint | OwnGuard;

/** What the order itself answers. */
export type OwnGuard = 'customer' | 'aircraft' | 'condition' | 'assigned' | 'needs-no-quote' | 'not-the-performer' | 'authority-valid' | 'not-blocked' | 'handover-recorded';

export interface Move {
  readonly from: WorkOrderStatus;
  readonly to: WorkOrderStatus;
  readonly action: WorkOrderAction;
  readonly permission: Permission;
  readonly guards: readonly Guard[];
  readonly needsReason: boolean;
  /** The operation that takes this way where the plain transition does not. */
  readonly via: 'workOrders.transition' | 'workOrders.recordConsent' | 'workOrders.release' | 'workOrders.handover' | 'workOrders.cancel';
  readonly when: (stages: Stages) => boolean;
}

type Details = Partial<Pick<Move, 'guards' | 'needsReason' | 'via' | 'when'>>;

const move = (from: WorkOrderStatus, to: WorkOrderStatus, action: WorkOrderAction, permission: Permission, details: Details = {}): Move => ({
  from,
  to,
  action,
  permission,
  guards: [],
  needsReason: false,
  via: 'workOrders.transition',
  when: () => true,
  ...details,
});

const releaseGuards: readonly Guard[] = ['releasable', 'not-the-performer', 'authority-valid', 'not-blocked'];

const cancellable: readonly WorkOrderStatus[] = [...unfinishedStatuses, 'declined'];

/** Every way there is; of the ways out of one stage the first that is open to the workshop is the usual one. */
export const moves: readonly Move[] = [
  move('draft', 'received', 'receive', 'service:workorder:receive', { guards: ['customer', 'aircraft', 'condition'] }),
  move('received', 'diagnosis', 'diagnose', 'service:workorder:diagnose', { guards: ['assigned'] }),

  move('diagnosis', 'awaiting-approval', 'request-approval', 'service:estimate:issue', { guards: ['offered'], when: ({ approval }) => approval }),
  move('diagnosis', 'approved', 'approve', 'service:workorder:approve', { guards: ['needs-no-quote'], when: ({ approval }) => approval }),
  move('diagnosis', 'approved', 'approve', 'service:workorder:diagnose', { when: ({ approval }) => !approval }),
  move('awaiting-approval', 'approved', 'approve', 'service:consent:record', { guards: ['offered'], via: 'workOrders.recordConsent' }),
  move('awaiting-approval', 'approved', 'approve', 'service:workorder:approve', { guards: ['offered'] }),
  move('awaiting-approval', 'declined', 'decline', 'service:consent:record', { guards: ['offered'], via: 'workOrders.recordConsent' }),
  move('awaiting-approval', 'declined', 'decline', 'service:workorder:approve', { guards: ['offered'], needsReason: true }),

  move('approved', 'in-progress', 'start', 'service:workorder:work'),
  move('in-progress', 'quality-check', 'send-to-check', 'service:workorder:work', { guards: ['finished'], when: ({ qualityCheck }) => qualityCheck }),
  move('in-progress', 'released', 'release', 'service:workorder:release', {
    guards: releaseGuards,
    via: 'workOrders.release',
    when: ({ qualityCheck }) => !qualityCheck,
  }),
  move('in-progress', 'awaiting-parts', 'await-parts', 'service:workorder:work'),
  move('awaiting-parts', 'in-progress', 'resume', 'service:workorder:work'),
  move('in-progress', 'on-hold', 'hold', 'service:workorder:work', { needsReason: true }),
  move('on-hold', 'in-progress', 'resume', 'service:workorder:work'),

  move('quality-check', 'released', 'release', 'service:workorder:release', { guards: releaseGuards, via: 'workOrders.release' }),
  move('quality-check', 'in-progress', 'rework', 'service:workorder:inspect', { guards: ['not-the-performer'], needsReason: true }),

  move('released', 'invoiced', 'invoice', 'finance:invoice:issue', { when: ({ invoicing }) => invoicing }),
  move('invoiced', 'closed', 'close', 'service:workorder:handover', { guards: ['handover-recorded'], via: 'workOrders.handover' }),
  move('released', 'closed', 'close', 'service:workorder:handover', {
    guards: ['handover-recorded'],
    via: 'workOrders.handover',
    when: ({ invoicing }) => !invoicing,
  }),
  move('declined', 'ready-to-return', 'prepare-return', 'service:workorder:handover'),
  move('ready-to-return', 'closed', 'close', 'service:workorder:handover', { guards: ['handover-recorded'], via: 'workOrders.handover' }),

  ...cancellable.map((from) =>
    move(from, 'cancelled', 'cancel', 'service:workorder:cancel', { guards: ['cancellable'], needsReason: true, via: 'workOrders.cancel' }),
  ),
];

/** The ways out of a stage that are open to a workshop with these settings. */
export const movesFrom = (from: WorkOrderStatus, stages: Stages): readonly Move[] => moves.filter((move) => move.from === from && move.when(stages));
