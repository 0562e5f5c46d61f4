/** The stages of one order as a line: those it went through, the one it is in, those that usually follow. */
import type { Me } from '#shared/contract/administration/auth.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

type Stage = WorkOrder['stages'][number];

export interface StageMark {
  readonly status: WorkOrderStatus;
  readonly state: 'done' | 'now' | 'ahead';
  /** When it was last entered, by whom and why; null for what is still ahead. */
  readonly entry: Stage | null;
}

type OrderStages = Pick<WorkOrder, 'status' | 'stages' | 'billing'>;
/** Stages that the workshop uses. */
type UsedStages = Me['application']['stages'];

const usual = [
  'draft',
  'received',
  'diagnosis',
  'awaiting-approval',
  'approved',
  'in-progress',
  'quality-check',
  'released',
  'invoiced',
  'closed',
] as const satisfies readonly WorkOrderStatus[];
const refused = ['draft', 'received', 'diagnosis', 'awaiting-approval', 'declined', 'ready-to-return', 'closed'] as const satisfies readonly WorkOrderStatus[];

/** Stages that pause the work stand at its place. */
const pauses: ReadonlySet<WorkOrderStatus> = new Set(['awaiting-parts', 'on-hold']);

function wayOf({ status, stages, billing }: OrderStages, used: UsedStages): readonly WorkOrderStatus[] {
  const visited = new Set(stages.map((stage) => stage.status));
  if (status === 'cancelled') return [...new Set([...stages.map((stage) => stage.status), status])];
  if (status === 'declined' || status === 'ready-to-return' || (visited.has('ready-to-return') && status === 'closed'))
    return refused.filter((stage) => stage !== 'draft' || visited.has('draft'));
  const skipped: Partial<Record<WorkOrderStatus, boolean>> = {
    draft: true,
    'awaiting-approval': !used.approval || billing !== 'quote',
    'quality-check': !used.qualityCheck,
    invoiced: !used.invoicing,
  };
  return usual.filter((stage) => !skipped[stage] || visited.has(stage)).map((stage) => (stage === 'in-progress' && pauses.has(status) ? status : stage));
}

export function stageMarks(order: OrderStages, used: UsedStages): StageMark[] {
  const transition = wayOf(order, used);
  const last = new Map(order.stages.map((stage) => [stage.status, stage]));
  const now = transition.indexOf(order.status);
  return transition.map((status, place) => ({
    status,
    state: place === now ? 'now' : place < now ? 'done' : 'ahead',
    entry: place <= now ? (last.get(status) ?? null) : null,
  }));
}
