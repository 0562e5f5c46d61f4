/** Work orders: from the aircraft at the counter to its release and handover. */
import { z } from 'zod';
import { aircraftFacts } from '../fleet/aircraft.ts';
import { customerFacts } from '../office/customers.ts';
import { done, flag, id, instant, line, page, pageInput, prose, version } from '../fields.ts';
import { oneOrMany } from '../filters.ts';
import { command, query } from '../operation.ts';
import { readingsInput } from '../fleet/readings.ts';
import { billing, blocker, linkKind, person, priority, releaseVerification, workOrder, workOrderStatus, workOrderSummary } from './work-order-record.ts';
import { receipt } from './receipts.ts';
import { workOrderStatuses } from './work-order-status.ts';
import { workOrderColumns } from '../../lists/work-orders.ts';

const one = { id, version: version.optional() };

const facts = {
  title: line(200).describe('What is to be done, in a few words'),
  complaint: prose(4000).nullish().describe('What the customer says is wrong'),
  condition: prose(4000).nullish().describe('How the aircraft looked when it came in'),
  accessories: z.array(line(100)).max(50).optional().describe('What came with it'),
  priority: priority.optional(),
  billing: billing.optional(),
  promisedAt: instant.nullish(),
};

const filters = {
  status: oneOrMany(workOrderStatus, workOrderStatuses.length).optional(),
  assigneeId: id.optional(),
  teamId: id.optional(),
  customerId: id.optional(),
  aircraftId: id.optional(),
  priority: oneOrMany(priority, 4).optional(),
  mine: flag.optional().describe('Assigned to the caller'),
  unassigned: flag.optional().describe('Assigned to nobody'),
  overdue: flag.optional().describe('Promised date passed and work not done'),
  dueSoon: flag.optional().describe('Promised date close and work not done'),
  promisedFrom: instant.optional(),
  promisedTo: instant.optional(),
  createdFrom: instant.optional(),
  createdTo: instant.optional(),
};

const sortKeys = ['promisedAt', 'createdAt', 'updatedAt', 'number', 'priority'] as const;
type Sort = (typeof sortKeys)[number] | `-${(typeof sortKeys)[number]}`;
const sorts = sortKeys.flatMap((key): Sort[] => [key, `-${key}`]);

/** One timeline of everything; the words are made where it is shown, from kind and data. */
export const timelineEvent = z.object({
  id,
  at: instant,
  by: person,
  kind: z
    .string()
    .describe('status, assigned, changed, step, time, part, finding, comment, attachment, estimate, consent, release, handover, link, readings, created'),
  data: z.record(z.string(), z.unknown()),
});

export const workOrders = {
  list: query({
    access: 'service:workorder:view',
    entity: 'work-order',
    method: 'GET',
    path: '/work-orders',
    summary: 'List work orders, newest first unless sorted otherwise.',
    input: z.strictObject({ ...pageInput, ...filters, sort: z.enum(sorts).default('-createdAt') }),
    output: page(workOrderSummary),
    exports: { title: 'workOrders.title', columns: workOrderColumns },
  }),
  board: query({
    access: 'service:workorder:view',
    entity: 'work-order',
    method: 'GET',
    path: '/work-orders/board',
    summary: 'Read the board: the number of orders in each open stage with the first cards by promised date.',
    input: z.strictObject({
      assigneeId: filters.assigneeId,
      teamId: filters.teamId,
      customerId: filters.customerId,
      mine: filters.mine,
      cards: z.coerce.number().int().min(1).max(50).default(20).describe('Cards a column'),
    }),
    output: z.object({ columns: z.array(z.object({ status: workOrderStatus, count: z.number().int(), cards: z.array(workOrderSummary) })) }),
  }),
  get: query({
    access: 'service:workorder:view',
    entity: 'work-order',
    method: 'GET',
    path: '/work-orders/{id}',
    summary: 'Read one work order with its stages, links, next transition and what stands in its way.',
    input: z.strictObject({ id }),
    output: workOrder,
  }),
  timeline: query({
    access: 'service:workorder:view',
    entity: 'work-order',
    method: 'GET',
    path: '/work-orders/{id}/timeline',
    summary: 'Read everything that happened on a work order, latest first.',
    input: z.strictObject({ id, limit: pageInput.limit, cursor: pageInput.cursor }),
    output: page(timelineEvent),
  }),
  create: command({
    access: 'service:workorder:create',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders',
    summary: 'Make a draft; a title is enough.',
    input: z.strictObject({ ...facts, customerId: id.nullish(), aircraftId: id.nullish(), assigneeId: id.nullish(), teamId: id.nullish() }),
    output: workOrder,
  }),
  intake: command({
    access: 'service:workorder:create',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/intake',
    summary: 'Take an aircraft in at the counter: customer, aircraft, photos and signature, received in one step.',
    upload: { maxBytes: 64 * 1024 ** 2, types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'], access: 'service:attachment:upload' },
    input: z.strictObject({
      ...facts,
      complaint: prose(4000).min(1).describe('What the customer says is wrong'),
      condition: prose(4000).min(1).describe('How the aircraft looks'),
      customer: z.union([z.strictObject({ id }), customerFacts]).describe('One that is known, or a new one'),
      aircraft: z.union([z.strictObject({ id }), aircraftFacts]).describe('One that is known, or a new one'),
      assigneeId: id.nullish(),
      teamId: id.nullish(),
      signedBy: line(200).nullish().describe('Who brought it in and signed'),
      readings: readingsInput.optional(),
      attachments: z
        .array(z.strictObject({ uploadId: z.string().min(1).max(100), name: line(200), purpose: z.enum(['photo', 'condition', 'signature', 'document']) }))
        .max(30)
        .default([])
        .describe('Photos and papers uploaded before for this operation; each is used once'),
    }),
    output: workOrder,
  }),
  update: command({
    access: 'service:workorder:update',
    entity: 'work-order',
    method: 'PATCH',
    path: '/work-orders/{id}',
    summary: 'Change the facts of a work order; with a version the change is conditional.',
    input: z.strictObject({ ...one, ...z.strictObject(facts).partial().shape, customerId: id.nullish(), aircraftId: id.nullish() }),
    output: workOrder,
  }),
  assign: command({
    access: 'service:workorder:assign',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/assignment',
    summary: 'Assign a work order to a person, a team, both or nobody.',
    input: z.strictObject({ ...one, assigneeId: id.nullable(), teamId: id.nullish() }),
    output: workOrder,
  }),
  take: command({
    access: 'service:workorder:work',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/take',
    summary: 'Take a work order that nobody is assigned to.',
    input: z.strictObject(one),
    output: workOrder,
  }),
  transition: command({
    access: 'service:workorder:view',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/transitions',
    summary: 'Move a work order to another stage; each transition has a permission and guards of its own.',
    input: z.strictObject({
      ...one,
      to: workOrderStatus,
      reason: prose(1000).min(1).optional().describe('Why; needed for a hold, rework, refusal and cancellation'),
    }),
    output: workOrder,
  }),
  recordConsent: command({
    access: 'service:consent:record',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/consent',
    summary: 'Record what the customer said to the issued estimate.',
    input: z.strictObject({
      ...one,
      answer: z.enum(['accepted', 'declined']),
      answeredBy: line(200).describe('Name of the person who answered'),
      how: z.enum(['in-person', 'phone', 'email', 'signature']).describe('How the answer came'),
      note: prose(1000).optional(),
    }),
    output: workOrder,
  }),
  release: command({
    access: 'service:workorder:release',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/release',
    summary: 'Sign the release to service with the password; the record can never be changed afterwards.',
    secretFields: ['password'],
    input: z.strictObject({
      ...one,
      password: z.string().min(1).max(200).describe('The password of the person who signs'),
      workDescription: prose(4000).min(1).describe('What was done'),
      dataReference: line(500).describe('The procedure, manual or bulletin the work was done by'),
      completedAt: instant.optional().describe('When the work was completed; now where it is left out'),
      readings: readingsInput.optional(),
    }),
    output: workOrder,
  }),
  verifyRelease: query({
    access: 'service:workorder:view',
    entity: 'work-order',
    method: 'GET',
    path: '/work-orders/{id}/release/verification',
    summary: 'Verify the release: whether everything stands as it was signed, and if not, what differs.',
    input: z.strictObject({ id }),
    output: releaseVerification,
  }),
  receipts: query({
    access: 'service:workorder:view',
    entity: 'work-order',
    method: 'GET',
    path: '/work-orders/{id}/receipts',
    summary: 'List the intake receipts that were given for a work order, latest first.',
    input: z.strictObject({ id }),
    output: z.object({ items: z.array(receipt) }),
  }),
  renewReceipt: command({
    access: 'service:workorder:receive',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/receipts',
    summary: 'Give a new intake receipt where something on it is another by now; the one before stays as it was.',
    input: z.strictObject({ id }),
    output: receipt,
  }),
  handover: command({
    access: 'service:workorder:handover',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/handover',
    summary: 'Record to whom the aircraft was handed over, and close the order where nothing else is to be done.',
    input: z.strictObject({ ...one, handoverTo: line(200), note: prose(1000).optional() }),
    output: workOrder,
  }),
  cancel: command({
    access: 'service:workorder:cancel',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/cancellation',
    summary: 'Cancel a work order before its release; parts that were issued are dealt with first.',
    input: z.strictObject({ ...one, reason: prose(1000).min(1) }),
    output: workOrder,
  }),
  duplicate: command({
    access: 'service:workorder:create',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/duplicate',
    summary: 'Make a new draft with the same facts and the same checklist, nothing done yet.',
    input: z.strictObject({ id, title: line(200).optional() }),
    output: workOrder,
  }),
  split: command({
    access: 'service:workorder:link',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/split',
    summary: 'Move open steps into an order of their own for the same aircraft.',
    input: z.strictObject({ ...one, title: line(200), stepIds: z.array(id).max(300).default([]).describe('Steps without a result') }),
    output: workOrder,
  }),
  followUp: command({
    access: 'service:workorder:followup',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/follow-up',
    summary: 'Open a follow-up order for a closed one; the evidence of the closed one stays.',
    input: z.strictObject({ id, title: line(200), complaint: prose(4000).optional(), billing: billing.optional() }),
    output: workOrder,
  }),
  link: command({
    access: 'service:workorder:link',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/{id}/links',
    summary: 'Link two work orders: this one blocks, duplicates, follows up or is a warranty case of the other.',
    input: z.strictObject({ id, otherId: id, kind: linkKind.extract(['blocks', 'duplicate-of', 'follow-up-of', 'warranty-of']) }),
    output: workOrder,
  }),
  unlink: command({
    access: 'service:workorder:link',
    entity: 'work-order',
    method: 'DELETE',
    path: '/work-orders/{id}/links/{linkId}',
    summary: 'Take a link between two work orders away.',
    input: z.strictObject({ id, linkId: id }),
    output: done,
  }),
  bulkUpdate: command({
    access: 'service:workorder:bulkupdate',
    entity: 'work-order',
    method: 'POST',
    path: '/work-orders/bulk',
    summary: 'Assign, prioritise or re-promise many work orders; each is told how it went.',
    bulk: true,
    input: z.strictObject({
      orders: z
        .array(z.strictObject({ id, version: version.optional() }))
        .min(1)
        .max(200),
      assigneeId: id.nullish(),
      teamId: id.nullish(),
      priority: priority.optional(),
      promisedAt: instant.nullish(),
    }),
    output: z.object({
      results: z.array(z.union([z.object({ id, changed: z.literal(true), version }), z.object({ id, changed: z.literal(false), refusal: blocker })])),
    }),
  }),
};
