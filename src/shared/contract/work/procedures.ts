/** Service procedures: revisioned checklists with standard time and parts, which work orders are made from. */
import { z } from 'zod';
import { maximumSteps, stepFaults, stepKinds } from '../../step-rules.ts';
import { abilities, decimal, done, flag, id, instant, line, page, pageInput, positiveDecimal, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { procedureColumns } from '../../lists/procedures.ts';

export const stepKind = z.enum(stepKinds);

/** One step of a checklist, as a procedure defines it and a work order copies it. */
export const stepDefinition = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens')
    .describe('Names the step within its procedure; conditions refer to it'),
  kind: stepKind,
  title: line(200),
  instruction: prose(4000).nullable().default(null),
  required: z.boolean().default(true).describe('The work is not finished while a required step is open'),
  unit: line(20).nullable().default(null).describe('Of a number; h, flights, landings or cycles of a meter'),
  minimum: decimal.nullable().default(null).describe('Lower limit of a number'),
  maximum: decimal.nullable().default(null).describe('Upper limit of a number'),
  choices: z.array(line(100)).max(50).default([]),
  condition: z
    .strictObject({ stepKey: z.string().max(60), equals: line(100) })
    .nullable()
    .default(null)
    .describe('The step applies only when the earlier step has this result'),
});

const steps = z
  .array(stepDefinition)
  .max(maximumSteps)
  .superRefine((given, context) => {
    for (const { index, field, message } of stepFaults(given)) context.addIssue({ code: 'custom', path: [index, field], message });
  });

const standardParts = z
  .array(z.strictObject({ partId: id, quantity: positiveDecimal }))
  .max(200)
  .refine((parts) => new Set(parts.map(({ partId }) => partId)).size === parts.length, 'each part may stand there once');

const content = {
  steps: steps.describe('The checklist, in order'),
  standardMinutes: z.number().int().min(0).max(100_000).nullable().describe('How long the work usually takes'),
  parts: standardParts.describe('Parts that are usually needed'),
  changeNote: prose(2000).nullable().describe('What this revision changes, and why'),
};

export const revisionStatus = z.enum(['draft', 'effective', 'superseded']);

const revisionSummary = z.object({
  revision: z.number().int(),
  status: revisionStatus,
  changeNote: z.string().nullable(),
  createdAt: instant,
  createdBy: z.string(),
  effectiveAt: instant.nullable(),
});

const revision = revisionSummary.extend({
  steps: z.array(z.object(stepDefinition.shape)),
  standardMinutes: z.number().int().nullable(),
  parts: z.array(z.object({ partId: id, sku: z.string(), name: z.string(), unit: z.string(), quantity: z.string() })),
});

const procedureFacts = {
  id,
  version,
  code: z.string().describe('Short name such as MR-050'),
  name: z.string(),
  description: z.string().nullable(),
  effectiveRevision: z.number().int().nullable().describe('The revision that work orders copy; null before the first is published'),
  draftRevision: z.number().int().nullable(),
  createdAt: instant,
  updatedAt: instant,
  can: abilities('update', 'revise', 'updateDraft', 'publish', 'remove'),
};

export const procedureSummary = z.object({ ...procedureFacts, stepCount: z.number().int(), standardMinutes: z.number().int().nullable() });
export type ProcedureSummary = z.infer<typeof procedureSummary>;

export const procedure = z.object({
  ...procedureFacts,
  shown: revision.describe('The revision asked for; otherwise the effective one, or the draft where none is effective yet'),
  revisions: z.array(revisionSummary).describe('All revisions, newest first'),
});
export type Procedure = z.infer<typeof procedure>;

const oneRecord = { id, version: version.optional() };
const writableHead = { code: line(40).describe('Short unique name such as MR-050'), name: line(200), description: prose(4000).nullish() };

export const procedures = {
  list: query({
    access: 'service:procedure:view',
    entity: 'procedure',
    method: 'GET',
    path: '/procedures',
    summary: 'List service procedures by name unless sorted otherwise.',
    input: z.strictObject({
      ...pageInput,
      effective: flag.optional().describe('Only those with an effective revision, or only those without'),
      removed: flag.optional().describe('Only those in the trash; needs service:procedure:manage'),
      sort: z.enum(['name', '-name', 'code', '-code']).default('name'),
    }),
    output: page(procedureSummary),
    exports: { title: 'procedures.title', columns: procedureColumns },
  }),
  get: query({
    access: 'service:procedure:view',
    entity: 'procedure',
    method: 'GET',
    path: '/procedures/{id}',
    summary: 'Read a procedure with one revision in full and the list of all.',
    input: z.strictObject({ id, revision: z.coerce.number().int().min(1).max(1_000_000).optional() }),
    output: procedure,
  }),
  create: command({
    access: 'service:procedure:manage',
    entity: 'procedure',
    method: 'POST',
    path: '/procedures',
    summary: 'Write a procedure; its first revision is a draft.',
    input: z.strictObject({
      ...writableHead,
      steps: content.steps.default([]),
      standardMinutes: content.standardMinutes.default(null),
      parts: content.parts.default([]),
      changeNote: content.changeNote.default(null),
    }),
    output: procedure,
  }),
  update: command({
    access: 'service:procedure:manage',
    entity: 'procedure',
    method: 'PATCH',
    path: '/procedures/{id}',
    summary: 'Change code, name and description of a procedure; its revisions stay as they are.',
    input: z.strictObject({ ...oneRecord, ...z.strictObject(writableHead).partial().shape }),
    output: procedure,
  }),
  revise: command({
    access: 'service:procedure:manage',
    entity: 'procedure',
    method: 'POST',
    path: '/procedures/{id}/revisions',
    summary: 'Begin a new draft revision as a copy of the effective one.',
    input: z.strictObject({ ...oneRecord, changeNote: prose(2000).nullish() }),
    output: procedure,
  }),
  updateDraft: command({
    access: 'service:procedure:manage',
    entity: 'procedure',
    method: 'PATCH',
    path: '/procedures/{id}/draft',
    summary: 'Change the steps, standard time, parts or change note of the draft revision.',
    input: z.strictObject({ ...oneRecord, ...z.strictObject(content).partial().shape }),
    output: procedure,
  }),
  publish: command({
    access: 'service:procedure:publish',
    entity: 'procedure',
    method: 'POST',
    path: '/procedures/{id}/publish',
    summary: 'Make the draft revision effective; the one before is superseded and neither ever changes.',
    input: z.strictObject(oneRecord),
    output: procedure,
  }),
  remove: command({
    access: 'service:procedure:manage',
    entity: 'procedure',
    method: 'DELETE',
    path: '/procedures/{id}',
    summary: 'Put a procedure into the trash; orders made from it keep their steps.',
    input: z.strictObject(oneRecord),
    output: done,
  }),
  restore: command({
    access: 'service:procedure:manage',
    entity: 'procedure',
    method: 'POST',
    path: '/procedures/{id}/restore',
    summary: 'Take a procedure back from the trash.',
    input: z.strictObject({ id }),
    output: procedure,
  }),
};
