/** Time on work orders: one running timer per person, and entries by hand. */
import { z } from 'zod';
import { abilities, done, id, instant, money, nothing, page, pageInput, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { protectedBy } from '../protected-fields.ts';

export const timeEntry = z.object({
  id,
  version,
  workOrder: z.object({ id, number: z.string(), title: z.string() }),
  user: z.object({ id, name: z.string() }),
  startedAt: instant,
  endedAt: instant.nullable().describe('null while the timer runs'),
  minutes: z.number().int().nullable().describe('null while the timer runs'),
  manual: z.boolean().describe('Entered by hand'),
  billable: z.boolean(),
  note: z.string().nullable(),
  labour: protectedBy('finance:margin:view', money.nullable()).describe(
    'Minutes at the labour rate of the organisation; null while the timer runs and where no rate is set',
  ),
  can: abilities('stop', 'update', 'remove'),
});
export type TimeEntry = z.infer<typeof timeEntry>;

const minutes = z.number().int().min(1).max(1440).describe('Minutes worked, at most a day');

export const time = {
  list: query({
    access: 'service:time:view',
    entity: 'time-entry',
    method: 'GET',
    path: '/time-entries',
    summary: 'List recorded time, latest first, with its sum for a work order or a person.',
    input: z.strictObject({
      limit: pageInput.limit,
      cursor: pageInput.cursor,
      workOrderId: id.optional(),
      userId: id.optional(),
      from: instant.optional().describe('Started at or after'),
      to: instant.optional().describe('Started before'),
      sort: z.enum(['startedAt', '-startedAt']).default('-startedAt'),
    }),
    output: page(timeEntry).extend({
      total: z
        .object({
          minutes: z.number().int().describe('Of stopped timers and entries by hand'),
          billableMinutes: z.number().int(),
          labour: protectedBy('finance:margin:view', money.nullable()).describe('At the labour rate of the organisation; null where none is set'),
        })
        .optional()
        .describe('Over all pages; on the first page of a work order, or of a person from a day on'),
    }),
  }),
  running: query({
    access: 'service:time:record',
    entity: 'time-entry',
    method: 'GET',
    path: '/time-entries/running',
    summary: 'Read the caller’s running timer, or null.',
    input: nothing,
    output: z.object({ entry: timeEntry.nullable() }),
  }),
  start: command({
    access: 'service:time:record',
    entity: 'time-entry',
    method: 'POST',
    path: '/time-entries/start',
    summary: 'Start the caller’s timer on a work order; one that runs elsewhere is stopped first.',
    input: z.strictObject({ workOrderId: id, billable: z.boolean().default(true), note: prose(2000).nullish() }),
    output: z.object({
      entry: timeEntry,
      stopped: timeEntry.nullable().describe('The timer that was stopped for it'),
    }),
  }),
  stop: command({
    access: 'service:time:record',
    entity: 'time-entry',
    method: 'POST',
    path: '/time-entries/{id}/stop',
    summary: 'Stop a running timer; stopping a stopped one changes nothing.',
    input: z.strictObject({ id, note: prose(2000).nullish() }),
    output: timeEntry,
  }),
  create: command({
    access: 'service:time:record',
    entity: 'time-entry',
    method: 'POST',
    path: '/time-entries',
    summary: 'Enter time by hand, for oneself or, with the permission to correct time, for somebody else.',
    input: z.strictObject({
      workOrderId: id,
      userId: id.optional().describe('The caller where left out'),
      startedAt: instant,
      minutes,
      billable: z.boolean().default(true),
      note: prose(2000).nullish(),
    }),
    output: timeEntry,
  }),
  update: command({
    access: 'service:time:record',
    entity: 'time-entry',
    method: 'PATCH',
    path: '/time-entries/{id}',
    summary: 'Correct recorded time; a running timer is stopped before its times are changed.',
    input: z.strictObject({
      id,
      version: version.optional(),
      startedAt: instant.optional(),
      minutes: minutes.optional(),
      billable: z.boolean().optional(),
      note: prose(2000).nullish(),
    }),
    output: timeEntry,
  }),
  remove: command({
    access: 'service:time:record',
    entity: 'time-entry',
    method: 'DELETE',
    path: '/time-entries/{id}',
    summary: 'Remove time recorded by mistake; it stays in the timeline and the audit trail.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
};
