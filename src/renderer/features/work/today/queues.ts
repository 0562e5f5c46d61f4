/** The queues of Today: which orders wait for whom. A person sees those whose permission they hold. */
import { text } from '#renderer/text/text.ts';
import type { OrderFilter } from '#renderer/records/order-list-address.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { handoverStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

export interface QueueDefinition {
  readonly key: string;
  readonly words: { readonly title: string; readonly empty: string };
  readonly permission: Permission;
  readonly filter: OrderFilter;
  /** What waits to be done there: a button for whoever may move the order to this stage, or has the permission alone. */
  readonly step?: { readonly label: string; readonly to?: WorkOrderStatus };
  /** What each row tells below: why the order waits, or the parts it waits for. */
  readonly tells?: 'reason' | 'parts';
}

const words = text.today;

/** Stages in which somebody works on an order, or is to begin. */
const workable: WorkOrderStatus[] = ['received', 'diagnosis', 'approved', 'in-progress'];
const waiting: WorkOrderStatus[] = ['awaiting-approval', 'awaiting-parts', 'on-hold', 'quality-check'];

export const myTasks: QueueDefinition = { key: 'mine', words: words.mine, permission: 'service:workorder:diagnose', filter: { mine: true, status: workable } };

/** For whoever decides what is done first. */
export const planningQueues: readonly QueueDefinition[] = [
  { key: 'late', words: words.late, permission: 'service:workorder:approve', filter: { overdue: true } },
  { key: 'risk', words: words.risk, permission: 'service:workorder:approve', filter: { dueSoon: true } },
];

export const queues: readonly QueueDefinition[] = [
  {
    key: 'check',
    words: words.check,
    permission: 'service:workorder:inspect',
    filter: { status: ['quality-check'] },
    step: { label: words.check.action, to: 'released' },
  },
  { key: 'blocked', words: words.blocked, permission: 'service:workorder:diagnose', filter: { mine: true, status: waiting }, tells: 'reason' },
  { key: 'free', words: words.free, permission: 'service:workorder:diagnose', filter: { unassigned: true, status: workable } },
  {
    key: 'expected',
    words: words.expected,
    permission: 'service:workorder:receive',
    filter: { status: ['draft'] },
    step: { label: words.receive, to: 'received' },
  },
  {
    key: 'handover',
    words: words.handover,
    permission: 'service:workorder:handover',
    filter: { status: [...handoverStatuses] },
    step: { label: words.handover.action, to: 'closed' },
  },
  {
    key: 'customer',
    words: words.customer,
    permission: 'service:consent:record',
    filter: { status: ['awaiting-approval'] },
    step: { label: words.customer.action },
  },
  {
    key: 'parts',
    words: words.parts,
    permission: 'service:part:issue',
    filter: { status: ['awaiting-parts'] },
    step: { label: words.parts.action },
    tells: 'parts',
  },
];
