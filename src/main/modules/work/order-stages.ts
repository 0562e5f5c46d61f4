/** Which work may be done on an order in which of its stages: one table for checklist, time, parts and findings. */
import { settledStatuses, unfinishedStatuses as beforeRelease, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { problem } from '#kernel/problem.ts';

interface Rule {
  readonly stages: readonly WorkOrderStatus[];
  /** Said to whoever tries it in another stage. */
  readonly sentence: string;
}

const beforeCheck = ['draft', 'received', 'diagnosis', 'awaiting-approval', 'approved', 'awaiting-parts', 'in-progress', 'on-hold'] as const;

const rules = {
  'record-steps': {
    stages: ['received', 'diagnosis', 'awaiting-parts', 'in-progress'],
    sentence: 'Steps are recorded while the aircraft is received, in diagnosis, waiting for parts or in progress.',
  },
  'plan-steps': { stages: beforeCheck, sentence: 'Steps are added or taken away before the quality check.' },
  'run-timer': { stages: ['diagnosis', 'in-progress'], sentence: 'A timer runs during diagnosis and while the work is in progress.' },
  'enter-time': { stages: beforeRelease, sentence: 'Time is entered or corrected before the release.' },
  'plan-parts': { stages: beforeCheck, sentence: 'Parts are planned before the quality check.' },
  'issue-parts': {
    stages: ['diagnosis', 'approved', 'awaiting-parts', 'in-progress'],
    sentence: 'Parts are issued during diagnosis and once the work is approved.',
  },
  'settle-parts': { stages: beforeRelease, sentence: 'Whether a part is needed is said before the release.' },
  // What is out has to come back even when the customer declined or the check has begun.
  'take-parts-back': { stages: [...beforeRelease, 'declined', 'ready-to-return'], sentence: 'Parts are taken back before the order is finished.' },
  'record-findings': { stages: [...beforeRelease, 'declined'], sentence: 'Findings are recorded before the release.' },
} as const satisfies Record<string, Rule>;

export type Activity = keyof typeof rules;

export const stageAllows = (status: WorkOrderStatus, activity: Activity): boolean => (rules[activity].stages as readonly WorkOrderStatus[]).includes(status);

/** What stands on the order is evidence, and neither changes nor goes. */
export const isSettled = (status: WorkOrderStatus): boolean => (settledStatuses as readonly WorkOrderStatus[]).includes(status);

/** @throws not_possible, saying when it is possible. */
export function assertStage({ status }: { readonly status: WorkOrderStatus }, activity: Activity): void {
  if (stageAllows(status, activity)) return;
  const { sentence } = rules[activity];
  throw problem('not_possible', `This work order is ${status.replaceAll('-', ' ')}. ${sentence}`, { blockers: [{ code: 'wrong-stage', message: sentence }] });
}
