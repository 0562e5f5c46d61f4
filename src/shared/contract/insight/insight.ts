/** Insight: what the workshop has in hand, what is late and what was done, on one page. */
import { z } from 'zod';
import { date, instant, money, nothing } from '../fields.ts';
import { query } from '../operation.ts';
import { protectedBy } from '../protected-fields.ts';
import { person, workOrderStatus } from '../work/work-order-record.ts';

const count = z.number().int();

export const dashboard = z.object({
  refreshedAt: instant,
  stages: z.array(z.object({ status: workOrderStatus, count })).describe('Orders in each stage, in the order of the usual way through'),
  overdue: count,
  dueSoon: count,
  mine: z.object({ open: count, overdue: count, dueSoon: count }).describe('Assigned to the caller'),
  waitingFor: z.object({ approval: count, parts: count, check: count, handover: count, assignment: count }),
  releasedPerWeek: z.array(z.object({ weekStart: date, count })).describe('The last twelve weeks, Monday to Sunday, oldest first'),
  turnaroundMedianHours: z.number().nullable().describe('From receipt to release over those weeks; null where nothing was released'),
  hoursThisWeek: z.array(z.object({ person, minutes: count })).describe('Recorded time by technician since Monday'),
  openEstimates: protectedBy('insight:finance:view', z.object({ count, totals: z.array(money) })).describe('Issued and not answered yet'),
});
export type Dashboard = z.infer<typeof dashboard>;

export const insight = {
  dashboard: query({
    access: 'insight:dashboard:view',
    entity: 'dashboard',
    method: 'GET',
    path: '/insight/dashboard',
    summary: 'Read the figures of the dashboard, within what the caller may see.',
    input: nothing,
    output: dashboard,
  }),
};
