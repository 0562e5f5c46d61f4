/** What a work order looks like to those who may see it: as a row of a list, and in full. */
import { z } from 'zod';
import { abilities, id, instant, version } from '../fields.ts';
import { protectedBy } from '../protected-fields.ts';
import { orderReadingsOut, readings } from '../fleet/readings.ts';
import { priorities, workOrderActions, workOrderStatuses } from './work-order-status.ts';

export const workOrderStatus = z.enum(workOrderStatuses);
export const priority = z.enum(priorities);
export const billing = z.enum(['quote', 'warranty', 'contract', 'internal']).describe('Only work billed by quote needs the consent of the customer');
export const linkKind = z
  .enum(['blocks', 'split-from', 'duplicate-of', 'follow-up-of', 'warranty-of', 'corrective-of'])
  .describe('`A blocks B` stops the release of B until A is finished');

/** Somebody who acted or is to act. */
export const person = z.object({ id: z.string(), name: z.string() });

export const sla = z.enum(['on-time', 'due-soon', 'overdue']).describe('Against the promised date while the work is not done; otherwise on-time');

export const blocker = z.object({
  code: z.string(),
  message: z.string().describe('What stands in the way, as a sentence'),
  about: z
    .object({ entity: z.enum(['step', 'finding', 'order-part']), id })
    .optional()
    .describe('The record that clears the way when it is dealt with, where it is a single one'),
});

/** A way out of the present stage. */
export const workOrderTransition = z.object({
  to: workOrderStatus,
  action: z.enum(workOrderActions).describe('What the person does; the key of the text on its button'),
  via: z
    .enum(['workOrders.transition', 'workOrders.recordConsent', 'workOrders.release', 'workOrders.handover', 'workOrders.cancel'])
    .describe('The operation that takes this way'),
  allowed: z.boolean().describe('Nothing stands in the way and the caller has the right'),
  needsReason: z.boolean(),
  blockers: z.array(blocker).describe('Everything that stands in the way, the missing right included'),
});

export const workOrderSummary = z.object({
  id,
  version,
  number: z.string().describe('WO-2026-00042'),
  status: workOrderStatus,
  statusSince: instant,
  title: z.string(),
  priority,
  customer: z.object({ id, name: z.string() }).nullable(),
  aircraft: z.object({ id, maker: z.string(), model: z.string(), airframeSerial: z.string(), registration: z.string().nullable() }).nullable(),
  assignee: person.nullable(),
  team: person.nullable(),
  promisedAt: instant.nullable(),
  sla,
  holdReason: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
  reachable: z.array(workOrderStatus).describe('Stages the caller has the right to move it to; whether something stands in the way is told when it is tried'),
});
export type WorkOrderSummary = z.infer<typeof workOrderSummary>;

export const workOrderLink = z.object({
  id,
  kind: linkKind,
  direction: z.enum(['from', 'to']).describe('from: this order is the subject of the sentence `A blocks B`; to: it is the object'),
  order: z.object({ id, number: z.string(), title: z.string(), status: workOrderStatus }),
});

/** What was signed, as it was signed. */
export const releaseRecord = z.object({
  id,
  workDescription: z.string(),
  dataReference: z.string().describe('The procedure, manual or bulletin the work was done by'),
  completedAt: instant,
  performers: z.array(person),
  certifier: person,
  certifierAuthority: z.string().nullable().describe('Null where the certifier signed without a recorded authority'),
  ...readings.shape,
  stillOpen: z.array(z.string()).describe('Deferred findings at release'),
  onePerson: z.boolean().describe('The certifier performed the work; allowed by a setting, and printed'),
  signedAt: instant,
  meaning: z.string(),
  contentHash: z.string().describe('SHA-256 over the record as it stood when it was signed'),
});
export type ReleaseRecord = z.infer<typeof releaseRecord>;

/** Whether a release still stands for what it was signed for. */
export const releaseVerification = z.object({
  valid: z.boolean().describe('Everything stands there as it was signed'),
  format: z.literal([1, 2]).describe('How what was signed was put together: 1 as in version 0.1.0, which can only tell that something differs; 2 names what'),
  changed: z
    .array(z.object({ what: z.string().describe('In words: `step “Propellers”`'), field: z.string().describe('In words: `value`; never the value itself') }))
    .describe('Everything that differs from what was signed'),
});
export type ReleaseVerification = z.infer<typeof releaseVerification>;

export const workOrderAbilities = abilities(
  'update',
  'assign',
  'take',
  'issueEstimate',
  'recordConsent',
  'completeSteps',
  'manageSteps',
  'recordTime',
  'planParts',
  'issueParts',
  'recordFindings',
  'comment',
  'attach',
  'release',
  'handover',
  'renewReceipt',
  'cancel',
  'link',
  'followUp',
  'print',
);

export const workOrder = z.object({
  ...workOrderSummary.shape,
  customer: z
    .object({
      id,
      number: z.string(),
      name: z.string(),
      phone: protectedBy('office:personaldata:view', z.string().nullable()),
      email: protectedBy('office:personaldata:view', z.string().nullable()),
    })
    .nullable(),
  aircraft: z
    .object({
      id,
      maker: z.string(),
      model: z.string(),
      airframeSerial: z.string(),
      registration: z.string().nullable(),
      status: z.string(),
      ...orderReadingsOut,
    })
    .nullable(),
  complaint: z.string().nullable(),
  condition: z.string().nullable(),
  accessories: z.array(z.string()),
  billing,
  createdBy: person,
  receivedAt: instant.nullable(),
  releasedAt: instant.nullable(),
  closedAt: instant.nullable(),
  intakeSignedBy: z.string().nullable(),
  intakeReadings: readings.nullable().describe('What was read when it came in; null where nothing was'),
  handoverTo: z.string().nullable(),
  progress: z.object({
    stepsTotal: z.number().int(),
    stepsOpen: z.number().int(),
    stepsFailed: z.number().int().describe('Recorded as failed, and not done again since'),
    runningTimers: z.array(person).describe('Whose timers run'),
    performers: z.array(person).describe('Whoever recorded steps, time or parts: they stand on the release, and none of them signs it'),
    minutes: z.number().int().describe('Recorded by finished timers and by hand'),
    partsIssued: z.number().int(),
    findingsOpen: z.number().int(),
  }),
  stages: z
    .array(z.object({ status: workOrderStatus, at: instant, by: z.string(), reason: z.string().nullable() }))
    .describe('The stages it went through, oldest first'),
  links: z.array(workOrderLink),
  release: releaseRecord.nullable(),
  signing: z
    .object({ authority: z.string().nullable().describe('Null where none is recorded'), expiresAt: instant.nullable() })
    .nullable()
    .describe('The authority under which the caller would sign the release; null where it is not at that point'),
  nextTransition: workOrderTransition.nullable().describe('The one primary transition; null where the order is at its end'),
  transitions: z.array(workOrderTransition).describe('Every transition out of the present stage, the next one included'),
  can: workOrderAbilities,
});
export type WorkOrder = z.infer<typeof workOrder>;
export type WorkOrderTransition = z.infer<typeof workOrderTransition>;
