/** Every activity in every stage: the table of the work, written a second time by hand. */
import { describe, expect, test } from 'vitest';
import { workOrderStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { assertStage, isSettled, stageAllows, type Activity } from '#modules/work/order-stages.ts';

/** One letter for each activity that the stage allows. */
const letters: Readonly<Record<string, Activity>> = {
  s: 'record-steps',
  c: 'plan-steps',
  t: 'run-timer',
  e: 'enter-time',
  p: 'plan-parts',
  i: 'issue-parts',
  b: 'take-parts-back',
  f: 'record-findings',
};
const expected: Readonly<Record<WorkOrderStatus, string>> = {
  draft: 'c e p b f',
  received: 's c e p b f',
  diagnosis: 's c t e p i b f',
  'awaiting-approval': 'c e p b f',
  approved: 'c e p i b f',
  declined: 'b f',
  'awaiting-parts': 's c e p i b f',
  'in-progress': 's c t e p i b f',
  'on-hold': 'c e p b f',
  'quality-check': 'e b f',
  released: '',
  invoiced: '',
  'ready-to-return': 'b',
  closed: '',
  cancelled: '',
};

describe.each(workOrderStatuses)('an order that is %s', (status) => {
  test.each(Object.entries(letters))('%s: %s', (letter, activity) => {
    const allowed = expected[status].split(' ').includes(letter);
    expect(stageAllows(status, activity)).toBe(allowed);
    const said = refusalOf(status, activity)?.startsWith(`This work order is ${status.replaceAll('-', ' ')}. `);
    expect(said).toBe(allowed ? undefined : true);
  });
});

test('what is released, closed or cancelled is evidence', () => {
  expect(workOrderStatuses.filter(isSettled)).toEqual(['released', 'invoiced', 'closed', 'cancelled']);
});

function refusalOf(status: WorkOrderStatus, activity: Activity): string | null {
  try {
    assertStage({ status }, activity);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
