/** The parts of a work order: planned, reserved, issued, returned, and what becomes of those that came off. */
import { z } from 'zod';
import { abilities, decimal, done, id, instant, line, money, nonNegativeDecimal, positiveDecimal, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { protectedBy } from '../protected-fields.ts';

export const orderPartStatuses = ['planned', 'reserved', 'issued', 'returned', 'not-needed'] as const;
export const orderPartStatus = z
  .enum(orderPartStatuses)
  .describe(
    '`issued` once the whole quantity was issued; `returned` once all that was issued came back; `not-needed` where somebody said that the work went without it',
  );
export type OrderPartStatus = z.infer<typeof orderPartStatus>;

export const intendedDispositions = ['return', 'scrap', 'repair', 'core'] as const;
export const actualDispositions = [...intendedDispositions, 'kept'] as const;

const serial = line(60);

export const orderPart = z.object({
  id,
  version,
  workOrderId: id,
  part: z.object({ id, sku: z.string(), name: z.string(), unit: z.string(), serialised: z.boolean() }),
  quantity: decimal,
  issuedQuantity: decimal.describe('Handed out so far'),
  returnedQuantity: decimal.describe('Of what was handed out, come back unused'),
  unitPrice: decimal,
  currency: z.string(),
  amount: money.describe('What is issued and not returned, or planned where nothing is issued yet, at the unit price'),
  cost: protectedBy('inventory:partcost:view', money.nullable()).describe('The same quantity at what the part costs the workshop'),
  status: orderPartStatus,
  serialIn: z.string().nullable().describe('Serial of the part that goes on'),
  serialOut: z.string().nullable().describe('Serial of the part that came off'),
  intendedDisposition: z.enum(intendedDispositions).nullable().describe('What is to happen with what came off'),
  actualDisposition: z.enum(actualDispositions).nullable().describe('What did happen with it; kept: the customer keeps it'),
  createdAt: instant,
  can: abilities('update', 'remove', 'reserve', 'release', 'issue', 'return', 'setDisposition', 'markNotNeeded', 'need'),
});
export type OrderPart = z.infer<typeof orderPart>;

export const orderParts = {
  list: query({
    access: 'service:part:view',
    entity: 'order-part',
    method: 'GET',
    path: '/work-orders/{workOrderId}/parts',
    summary: 'Read the parts of a work order.',
    input: z.strictObject({ workOrderId: id }),
    output: z.object({ items: z.array(orderPart) }),
  }),
  add: command({
    access: 'service:part:plan',
    entity: 'order-part',
    method: 'POST',
    path: '/work-orders/{workOrderId}/parts',
    summary: 'Plan a part on a work order, at its list price unless another is given.',
    input: z.strictObject({
      workOrderId: id,
      partId: id,
      quantity: positiveDecimal.describe('1 for a part with serial numbers: one line for each'),
      unitPrice: nonNegativeDecimal.optional(),
      serialOut: serial.nullish().describe('Serial of the part that comes off'),
      intendedDisposition: z.enum(intendedDispositions).nullish(),
    }),
    output: orderPart,
  }),
  update: command({
    access: 'service:part:plan',
    entity: 'order-part',
    method: 'PATCH',
    path: '/order-parts/{id}',
    summary: 'Change the quantity, the price or the serials of a part on a work order.',
    input: z.strictObject({
      id,
      version: version.optional(),
      quantity: positiveDecimal.optional().describe('Never below what is issued'),
      unitPrice: nonNegativeDecimal.optional(),
      serialIn: serial.nullish(),
      serialOut: serial.nullish(),
    }),
    output: orderPart,
  }),
  remove: command({
    access: 'service:part:plan',
    entity: 'order-part',
    method: 'DELETE',
    path: '/order-parts/{id}',
    summary: 'Take a part off a work order that was never issued; its reservation is released.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
  reserve: command({
    access: 'service:part:issue',
    entity: 'order-part',
    method: 'POST',
    path: '/order-parts/{id}/reserve',
    summary: 'Reserve what is not issued yet; reserving again changes nothing.',
    input: z.strictObject({ id, version: version.optional() }),
    output: orderPart,
  }),
  release: command({
    access: 'service:part:issue',
    entity: 'order-part',
    method: 'POST',
    path: '/order-parts/{id}/release',
    summary: 'Give a reservation up; the part stays planned.',
    input: z.strictObject({ id, version: version.optional() }),
    output: orderPart,
  }),
  issue: command({
    access: 'service:part:issue',
    entity: 'order-part',
    method: 'POST',
    path: '/order-parts/{id}/issue',
    summary: 'Issue a part to the work, with the serial that goes on and the one that came off where the part has serials.',
    input: z.strictObject({
      id,
      version: version.optional(),
      quantity: positiveDecimal.optional().describe('All that is not issued yet where left out'),
      serialIn: serial.optional().describe('Needed for a part with serial numbers'),
      serialOut: serial.optional(),
      intendedDisposition: z.enum(intendedDispositions).optional(),
    }),
    output: orderPart,
  }),
  return: command({
    access: 'service:part:issue',
    entity: 'order-part',
    method: 'POST',
    path: '/order-parts/{id}/return',
    summary: 'Take back what was issued and not used.',
    input: z.strictObject({
      id,
      version: version.optional(),
      quantity: positiveDecimal.optional().describe('All that is out where left out'),
    }),
    output: orderPart,
  }),
  markNotNeeded: command({
    access: 'service:part:plan',
    entity: 'order-part',
    method: 'POST',
    path: '/order-parts/{id}/not-needed',
    summary: 'Say that what is not issued yet is not needed: the line stays and is settled; of one that is partly issued the quantity becomes what was issued.',
    input: z.strictObject({ id, version: version.optional() }),
    output: orderPart,
  }),
  need: command({
    access: 'service:part:plan',
    entity: 'order-part',
    method: 'POST',
    path: '/order-parts/{id}/needed',
    summary: 'Take back that a part is not needed: it is planned again.',
    input: z.strictObject({ id, version: version.optional() }),
    output: orderPart,
  }),
  setDisposition: command({
    access: 'service:part:plan',
    entity: 'order-part',
    method: 'POST',
    path: '/order-parts/{id}/disposition',
    summary: 'Say what is to happen, or did happen, with the part that came off.',
    input: z.strictObject({
      id,
      version: version.optional(),
      intended: z.enum(intendedDispositions).nullish(),
      actual: z.enum(actualDispositions).nullish(),
      serialOut: serial.nullish(),
    }),
    output: orderPart,
  }),
};
