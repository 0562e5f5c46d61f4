/** The queues of Today: which orders wait for whom. A person sees those whose permission they hold. */
import { text } from '#renderer/app/text/text.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import type { WorkOrderStatus } from '#shared/contract/work-order-status.ts';

/** The part of the filters of `workOrders.list` that queues use; the list page reads the same names from its address. */
interface QueueFilter {
  readonly status?: WorkOrderStatus[];
  readonly mine?: true;
  readonly unassigned?: true;
  readonly overdue?: true;
  readonly dueSoon?: true;
}

export interface QueueDefinition {
  readonly key: string;
  readonly words: { readonly title: string; readonly empty: string };
  readonly permission: Permission;
  readonly filter: QueueFilter;
  /** What waits to be done there: a button for whoever may move the order to this stage, or has the permission alone. */
  readonly step?: { readonly label: string; readonly to?: WorkOrderStatus };
  /** Says why each order waits. */
  readonly saysWhy?: true;
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
  { key: 'blocked', words: words.blocked, permission: 'service:workorder:diagnose', filter: { mine: true, status: waiting }, saysWhy: true },
  { key: 'free', words: words.free, permission: 'service:workorder:diagnose', filter: { unassigned: true, status: workable } },
  { key: 'expected', words: words.expected, permission: 'service:workorder:receive', filter: { status: ['draft'] }, step: { label: words.receive, to: 'received' } },
  {
    key: 'handover',
    words: words.handover,
    permission: 'service:workorder:handover',
    filter: { status: ['released', 'invoiced', 'ready-to-return'] },
    step: { label: words.handover.action, to: 'closed' },
  },
  { key: 'customer', words: words.customer, permission: 'service:consent:record', filter: { status: ['awaiting-approval'] }, step: { label: words.customer.action } },
  { key: 'check', words: words.check, permission: 'service:workorder:inspect', filter: { status: ['quality-check'] }, step: { label: words.check.action, to: 'released' } },
  { key: 'parts', words: words.parts, permission: 'service:part:issue', filter: { status: ['awaiting-parts'] }, step: { label: words.parts.action }, saysWhy: true },
];

/** Address of the list that shows the whole queue. */
export function listAddress({ status = [], ...flags }: QueueFilter): string {
  const params = new URLSearchParams(status.map((value) => ['status', value]));
  for (const flag of Object.keys(flags)) params.set(flag, '1');
  params.set('sort', 'promisedAt');
  return `/work-orders?${params.toString()}`;
}
