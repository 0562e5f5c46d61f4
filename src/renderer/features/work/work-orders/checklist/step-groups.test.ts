/** How far a checklist is, in words that say neither too much nor too little. */
import { expect, test } from 'vitest';
import { text } from '#renderer/text/text.ts';
import type { ChecklistStep, StepStatus } from '#shared/contract/work/checklist.ts';
import { progressOf } from './step-groups.ts';

const spoken = (...statuses: StepStatus[]): string => {
  const { settled, all, failed } = progressOf(statuses.map((status) => ({ status }) as ChecklistStep));
  return text.checklist.progress(settled, all, failed);
};

test.each([
  [[], ''],
  [['not-applicable'], ''],
  [['open', 'open'], '0 of 2 done'],
  [['done', 'waived', 'open', 'not-applicable'], '2 of 3 done'],
  [['done', 'done', 'failed'], '3 of 3 done, 1 failed'],
] as const)('%j: “%s”', (statuses, words) => expect(spoken(...statuses)).toBe(words));
