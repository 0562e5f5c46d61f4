/** Which work may be done on an order in which of its stages: one table for checklist, time, parts and findings. */
import { settledStatuses, unfinishedStatuses as beforeRelease, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

const beforeCheck = ['draft', 'received', 'diagnosis', 'awaiting-approval', 'approved', 'awaiting-parts', 'in-progress', 'on-hold'] as const;

const rules = {
  'record-steps': ['received', 'diagnosis', 'awaiting-parts', 'in-progress'],
  'plan-steps': beforeCheck,
  'run-timer': ['diagnosis', 'in-progress'],
  'enter-time': beforeRelease,
  'plan-parts': beforeCheck,
  'issue-parts': ['diagnosis', 'approved', 'awaiting-parts', 'in-progress'],
  'settle-parts': beforeRelease,
  // What is out has to come back even when the customer declined or the check has begun.
  'take-parts-back': [...beforeRelease, 'declined', 'ready-to-return'],
  'record-findings': [...beforeRelease, 'declined'],
} as const satisfies Readonly<Record<string, readonly WorkOrderStatus[]>>;

export type Activity = keyof typeof rules;

export const stageAllows = (status: WorkOrderStatus, activity: Activity): boolean => (rules[activity] as readonly WorkOrderStatus[]).includes(status);

/** What stands on the order is evidence, and neither changes nor goes. */
export const isSettled = (status: WorkOrderStatus): boolean => (settledStatuses as readonly WorkOrderStatus[]).includes(status);

/** @throws not_possible, saying when it is possible. */
export function assertStage({ status }: { readonly status: WorkOrderStatus }, activity: Activity): void {
  if (stageAllows(status, activity)) return;
  const message = say.stages.when[activity];
  throw problem('not_possible', say.stages.wrong(status, message), { blockers: [{ code: 'wrong-stage', message }] });
}
