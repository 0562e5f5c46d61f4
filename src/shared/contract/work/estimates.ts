/** Estimates: what work would cost, issued to the customer with an expiry until quotes take their place. */
import { z } from 'zod';
import { abilities, currency, id, instant, line, money, nonNegativeDecimal, positiveDecimal, version } from '../fields.ts';
import { command, query } from '../operation.ts';

const lineInput = z.strictObject({
  description: line(300),
  quantity: positiveDecimal,
  unitPrice: nonNegativeDecimal.describe('Price of one unit, before tax'),
});
const writable = {
  lines: z.array(lineInput).min(1).max(200),
  currency: currency.optional().describe('The organisation’s own where it is left out'),
  expiresAt: instant.optional().describe('In the future; the workshop’s usual validity where it is left out'),
};

export const estimate = z.object({
  id,
  version,
  workOrderId: id,
  status: z.enum(['draft', 'issued', 'accepted', 'declined', 'superseded']),
  expired: z.boolean().describe('Issued, not answered, and its time is over'),
  lines: z.array(z.object({ description: z.string(), quantity: z.string(), unitPrice: z.string(), amount: money })),
  total: money,
  expiresAt: instant,
  createdAt: instant,
  issuedAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  answeredHow: z.string().nullable(),
  answeredAt: instant.nullable(),
  can: abilities('update', 'issue'),
});
export type Estimate = z.infer<typeof estimate>;

export const estimates = {
  list: query({
    access: 'service:estimate:view',
    entity: 'estimate',
    method: 'GET',
    path: '/work-orders/{workOrderId}/estimates',
    summary: 'List the estimates of a work order, latest first.',
    input: z.strictObject({ workOrderId: id }),
    output: z.object({ items: z.array(estimate) }),
  }),
  create: command({
    access: 'service:estimate:issue',
    entity: 'estimate',
    method: 'POST',
    path: '/work-orders/{workOrderId}/estimates',
    summary: 'Write an estimate as a draft.',
    input: z.strictObject({ workOrderId: id, ...writable }),
    output: estimate,
  }),
  update: command({
    access: 'service:estimate:issue',
    entity: 'estimate',
    method: 'PATCH',
    path: '/estimates/{id}',
    summary: 'Change a draft; an issued estimate never changes.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writable).partial().shape }),
    output: estimate,
  }),
  issue: command({
    access: 'service:estimate:issue',
    entity: 'estimate',
    method: 'POST',
    path: '/estimates/{id}/issue',
    summary: 'Issue a draft to the customer; it takes the place of the one issued before.',
    input: z.strictObject({ id, version: version.optional() }),
    output: estimate,
  }),
};
