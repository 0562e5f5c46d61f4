/** The stages of a work order in a sentence, and which work belongs to which of them. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

const names: Record<WorkOrderStatus, string> = {
  draft: 'draft',
  received: 'received',
  diagnosis: 'diagnosis',
  'awaiting-approval': 'awaiting approval',
  approved: 'approved',
  declined: 'declined',
  'awaiting-parts': 'awaiting parts',
  'in-progress': 'in progress',
  'on-hold': 'on hold',
  'quality-check': 'quality check',
  released: 'released',
  invoiced: 'invoiced',
  'ready-to-return': 'ready to return',
  closed: 'closed',
  cancelled: 'cancelled',
};

export const stage = (status: WorkOrderStatus): string => names[status];

export const stages = {
  wrong: (status: WorkOrderStatus, when: string) => `This work order is ${stage(status)}. ${when}`,
  /** When a work may be done, said to whoever tries it in another stage. */
  when: {
    'record-steps': 'Steps are recorded while the aircraft is received, in diagnosis, waiting for parts or in progress.',
    'plan-steps': 'Steps are added or taken away before the quality check.',
    'run-timer': 'A timer runs during diagnosis and while the work is in progress.',
    'enter-time': 'Time is entered or corrected before the release.',
    'plan-parts': 'Parts are planned before the quality check.',
    'issue-parts': 'Parts are issued during diagnosis and once the work is approved.',
    'settle-parts': 'Whether a part is needed is said before the release.',
    'take-parts-back': 'Parts are taken back before the order is finished.',
    'record-findings': 'Findings are recorded before the release.',
  },
};
