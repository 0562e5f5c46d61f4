/** When an order is due soon, and when it is late: the badge, the list and the dashboard draw the border in the same place. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';
import { slaOf } from './sla.ts';

const promisedAt = Date.UTC(2026, 5, 15, 14, 30);
const hourMs = 3_600_000;

test.each([
  { said: 'a day and a millisecond before', nowMs: promisedAt - 24 * hourMs - 1, is: 'on-time' },
  { said: 'exactly a day before', nowMs: promisedAt - 24 * hourMs, is: 'on-time' },
  { said: 'a millisecond less than a day before', nowMs: promisedAt - 24 * hourMs + 1, is: 'due-soon' },
  { said: 'at the very instant', nowMs: promisedAt, is: 'due-soon' },
  { said: 'a millisecond later', nowMs: promisedAt + 1, is: 'overdue' },
])('$said it is $is', ({ nowMs, is }) => {
  expect(slaOf({ status: 'in-progress', promisedAt }, nowMs, 24 * hourMs)).toBe(is);
});

test.each(['released', 'invoiced', 'closed', 'cancelled'] as const)('what is %s is never late', (status) => {
  expect(slaOf({ status, promisedAt }, promisedAt + hourMs, 24 * hourMs)).toBe('on-time');
});

test('what was not promised is never late', () => {
  expect(slaOf({ status: 'in-progress', promisedAt: null }, promisedAt, 24 * hourMs)).toBe('on-time');
});

let workshop: Workshop;
let nowMs = promisedAt - 100 * hourMs;
beforeAll(async () => {
  workshop = await openWorkshop({ now: () => nowMs });
  await workshop.as('reception').does('workOrders.create', { title: 'Promised', promisedAt: new Date(promisedAt).toISOString() });
});
afterAll(() => workshop.close());

test.each([
  { shift: -1, is: 'due-soon' },
  { shift: 0, is: 'due-soon' },
  { shift: 1, is: 'overdue' },
])('$shift ms after the promise, badge, list and dashboard agree on $is', async ({ shift, is }) => {
  nowMs = promisedAt + shift;
  const manager = workshop.as('manager');
  const [all, overdue, dueSoon, figures] = await Promise.all([
    manager.does('workOrders.list', {}),
    manager.does('workOrders.list', { overdue: true }),
    manager.does('workOrders.list', { dueSoon: true }),
    manager.does('insight.dashboard', undefined),
  ]);
  expect(all.items.map(({ sla }) => sla)).toEqual([is]);
  expect({ overdue: overdue.items.length, dueSoon: dueSoon.items.length }).toEqual({ overdue: is === 'overdue' ? 1 : 0, dueSoon: is === 'due-soon' ? 1 : 0 });
  expect({ overdue: figures.overdue, dueSoon: figures.dueSoon }).toEqual({ overdue: overdue.items.length, dueSoon: dueSoon.items.length });
});
