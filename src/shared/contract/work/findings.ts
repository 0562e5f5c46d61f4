/** Findings: what was seen on an aircraft, rectified, or deferred with a limit and the owner's consent. */
import { z } from 'zod';
import { attachment } from '../ground/attachments.ts';
import { abilities, done, id, instant, line, page, pageInput, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';

export const findingSeverities = ['note', 'minor', 'major', 'critical'] as const;
export const findingSeverity = z.enum(findingSeverities);
export const findingStatuses = ['open', 'rectified', 'deferred'] as const;
export const findingStatus = z.enum(findingStatuses);
export type FindingStatus = z.infer<typeof findingStatus>;

export const finding = z.object({
  id,
  version,
  workOrder: z.object({ id, number: z.string() }),
  title: z.string(),
  description: z.string().nullable(),
  severity: findingSeverity,
  status: findingStatus,
  rectification: z.string().nullable().describe('What was done about it'),
  deferral: z.object({ until: instant, consentBy: z.string() }).nullable().describe('The limit of a deferred defect, and the owner who consented'),
  photos: z.array(attachment).describe('With purpose before or after where they are a pair'),
  createdAt: instant,
  createdBy: z.object({ id: z.string(), name: z.string() }),
  can: abilities('update', 'rectify', 'defer', 'reopen', 'remove'),
});
export type Finding = z.infer<typeof finding>;

const conditional = { id, version: version.optional() };

export const findings = {
  list: query({
    access: 'service:finding:view',
    entity: 'finding',
    method: 'GET',
    path: '/findings',
    summary: 'List findings in the order they were made: of a work order, of an aircraft, or those deferred.',
    input: z.strictObject({
      limit: pageInput.limit,
      cursor: pageInput.cursor,
      workOrderId: id.optional(),
      aircraftId: id.optional(),
      status: findingStatus.optional(),
    }),
    output: page(finding),
  }),
  create: command({
    access: 'service:finding:record',
    entity: 'finding',
    method: 'POST',
    path: '/work-orders/{workOrderId}/findings',
    summary: 'Record a finding; its photos are attached to it afterwards.',
    input: z.strictObject({ workOrderId: id, title: line(200), description: prose().nullish(), severity: findingSeverity.default('minor') }),
    output: finding,
  }),
  update: command({
    access: 'service:finding:record',
    entity: 'finding',
    method: 'PATCH',
    path: '/findings/{id}',
    summary: 'Change the words or the severity of a finding.',
    input: z.strictObject({ ...conditional, title: line(200).optional(), description: prose().nullish(), severity: findingSeverity.optional() }),
    output: finding,
  }),
  rectify: command({
    access: 'service:finding:record',
    entity: 'finding',
    method: 'POST',
    path: '/findings/{id}/rectify',
    summary: 'Record what was done about a finding.',
    input: z.strictObject({ ...conditional, rectification: prose(2000).min(1) }),
    output: finding,
  }),
  defer: command({
    access: 'service:finding:record',
    entity: 'finding',
    method: 'POST',
    path: '/findings/{id}/defer',
    summary: 'Defer a defect to a limit, with the owner’s consent; a critical one cannot be deferred.',
    input: z.strictObject({
      ...conditional,
      until: instant.describe('The limit; in the future'),
      consentBy: line(200).describe('Name of the owner, or of who speaks for them'),
    }),
    output: finding,
  }),
  reopen: command({
    access: 'service:finding:record',
    entity: 'finding',
    method: 'POST',
    path: '/findings/{id}/reopen',
    summary: 'Open a rectified or deferred finding again.',
    input: z.strictObject(conditional),
    output: finding,
  }),
  remove: command({
    access: 'service:finding:remove',
    entity: 'finding',
    method: 'DELETE',
    path: '/findings/{id}',
    summary: 'Remove a finding recorded by mistake; it stays in the timeline and the audit trail.',
    input: z.strictObject({ ...conditional, reason: line(500) }),
    output: done,
  }),
};
