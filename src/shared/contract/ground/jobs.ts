/** Jobs: work that takes longer than a call, with its progress, its end and the way to stop it. */
import { z } from 'zod';
import { abilities, flag, id, instant, page, pageInput } from '../fields.ts';
import { oneOrMany } from '../filters.ts';
import { command, query } from '../operation.ts';
import { jobColumns } from '../../lists/jobs.ts';

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Name of a kind of job: the room that owns it, and what it does. */
const kind = z.string().regex(/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/, 'the name of a room and what the job does, such as attachments.sweep');

export const job = z.object({
  id,
  kind: z.string().describe('Which work this is: the room that owns it and what is done, such as `attachments.sweep`'),
  about: z
    .object({ title: z.string(), format: z.string() })
    .nullable()
    .describe('Of an export: what the list is called, and how it is written; null for every other kind'),
  state: z.enum(jobStates),
  done: z.number().int().min(0).describe('How much of it is done, in the unit of the kind'),
  total: z.number().int().min(0).nullable().describe('How much there is to do; null while that is not known'),
  result: z.record(z.string(), z.unknown()).nullable().describe('What came of it, once it is done; shown to the person who asked only'),
  error: z.string().nullable().describe('Why it failed, as a sentence'),
  requestedBy: z
    .object({
      kind: z.enum(['user', 'operator', 'system']),
      id: z.string(),
      name: z.string(),
    })
    .describe('Who asked: a person, the command line, or a schedule of the program'),
  own: z.boolean().describe('The caller asked for it'),
  createdAt: instant,
  startedAt: instant.nullable().describe('When it began; the last time, where it was begun anew'),
  endedAt: instant.nullable(),
  durationMs: z
    .number()
    .int()
    .min(0)
    .nullable()
    .describe('How long it ran, by a clock that nobody sets; null until it has ended, and where the program ended first'),
  cancelling: z.boolean().describe('Somebody asked it to stop, and it has not stopped yet'),
  can: abilities('cancel'),
});
export type Job = z.infer<typeof job>;

export const jobs = {
  list: query({
    access: 'signed-in',
    entity: 'job',
    method: 'GET',
    path: '/jobs',
    summary: 'List the own jobs, newest first; those of everybody with admin:job:view.',
    input: z.strictObject({
      limit: pageInput.limit,
      cursor: pageInput.cursor,
      everybody: flag.default(false),
      state: oneOrMany(z.enum(jobStates), jobStates.length).optional(),
      kind: kind.optional(),
    }),
    output: page(job),
    exports: { title: 'jobs.title', columns: jobColumns },
  }),
  get: query({
    access: 'signed-in',
    entity: 'job',
    method: 'GET',
    path: '/jobs/{id}',
    summary: 'Show how a job stands, or what came of it; one of somebody else with admin:job:view.',
    input: z.strictObject({ id }),
    output: job,
  }),
  cancel: command({
    access: 'signed-in',
    entity: 'job',
    method: 'POST',
    path: '/jobs/{id}/cancel',
    summary: 'Stop a job; one of somebody else with admin:job:cancel.',
    input: z.strictObject({ id }),
    output: job,
  }),
};
