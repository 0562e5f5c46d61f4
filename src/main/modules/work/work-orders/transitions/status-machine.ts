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
export type OwnGuard =
  | 'customer'
  | 'aircraft'
  | 'condition'
  | 'assigned'
  | 'needs-no-quote'
  | 'not-the-performer'
  | 'authority-valid'
  | 'not-blocked'
  | 'handover-recorded';

export interface Transition {
  readonly from: WorkOrderStatus;
  readonly to: WorkOrderStatus;
  readonly action: WorkOrderAction;
  readonly permission: Permission;
  readonly guards: readonly Guard[];
  readonly needsReason: boolean;
  /** The operation that takes it. */
  readonly via: 'workOrders.transition' | 'workOrders.recordConsent' | 'workOrders.release' | 'workOrders.handover' | 'workOrders.cancel';
  readonly when: (stages: Stages) => boolean;
}

type Details = Partial<Pick<Transition, 'guards' | 'needsReason' | 'via' | 'when'>>;

const transition = (from: WorkOrderStatus, to: WorkOrderStatus, action: WorkOrderAction, permission: Permission, details: Details = {}): Transition => ({
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

/** Every transition there is; of those out of one stage the first that is open to the workshop is the usual one. */
export const transitions: readonly Transition[] = [
  transition('draft', 'received', 'receive', 'service:workorder:receive', { guards: ['customer', 'aircraft', 'condition'] }),
  transition('received', 'diagnosis', 'diagnose', 'service:workorder:diagnose', { guards: ['assigned'] }),

  transition('diagnosis', 'awaiting-approval', 'request-approval', 'service:estimate:issue', { guards: ['offered'], when: ({ approval }) => approval }),
  transition('diagnosis', 'approved', 'approve', 'service:workorder:approve', { guards: ['needs-no-quote'], when: ({ approval }) => approval }),
  transition('diagnosis', 'approved', 'approve', 'service:workorder:diagnose', { when: ({ approval }) => !approval }),
  transition('awaiting-approval', 'approved', 'approve', 'service:consent:record', { guards: ['offered'], via: 'workOrders.recordConsent' }),
  transition('awaiting-approval', 'approved', 'approve', 'service:workorder:approve', { guards: ['offered'] }),
  transition('awaiting-approval', 'declined', 'decline', 'service:consent:record', { guards: ['offered'], via: 'workOrders.recordConsent' }),
  transition('awaiting-approval', 'declined', 'decline', 'service:workorder:approve', { guards: ['offered'], needsReason: true }),

  transition('approved', 'in-progress', 'start', 'service:workorder:work'),
  transition('in-progress', 'quality-check', 'send-to-check', 'service:workorder:work', { guards: ['finished'], when: ({ qualityCheck }) => qualityCheck }),
  transition('in-progress', 'released', 'release', 'service:workorder:release', {
    guards: releaseGuards,
    via: 'workOrders.release',
    when: ({ qualityCheck }) => !qualityCheck,
  }),
  transition('in-progress', 'awaiting-parts', 'await-parts', 'service:workorder:work'),
  transition('awaiting-parts', 'in-progress', 'resume', 'service:workorder:work'),
  transition('in-progress', 'on-hold', 'hold', 'service:workorder:work', { needsReason: true }),
  transition('on-hold', 'in-progress', 'resume', 'service:workorder:work'),

  transition('quality-check', 'released', 'release', 'service:workorder:release', { guards: releaseGuards, via: 'workOrders.release' }),
  transition('quality-check', 'in-progress', 'rework', 'service:workorder:inspect', { guards: ['not-the-performer'], needsReason: true }),

  transition('released', 'invoiced', 'invoice', 'finance:invoice:issue', { when: ({ invoicing }) => invoicing }),
  transition('invoiced', 'closed', 'close', 'service:workorder:handover', { guards: ['handover-recorded'], via: 'workOrders.handover' }),
  transition('released', 'closed', 'close', 'service:workorder:handover', {
    guards: ['handover-recorded'],
    via: 'workOrders.handover',
    when: ({ invoicing }) => !invoicing,
  }),
  transition('declined', 'ready-to-return', 'prepare-return', 'service:workorder:handover'),
  transition('ready-to-return', 'closed', 'close', 'service:workorder:handover', { guards: ['handover-recorded'], via: 'workOrders.handover' }),

  ...cancellable.map((from) =>
    transition(from, 'cancelled', 'cancel', 'service:workorder:cancel', { guards: ['cancellable'], needsReason: true, via: 'workOrders.cancel' }),
  ),
];

/** The transitions out of a stage that are open to a workshop with these settings. */
export const transitionsFrom = (from: WorkOrderStatus, stages: Stages): readonly Transition[] =>
  transitions.filter((transition) => transition.from === from && transition.when(stages));
