/** The checklist of a work order: its steps, what is recorded at each, and what follows from it. */
import { z } from 'zod';
import { meterUnits, stepKinds } from '../../step-rules.ts';
import { attachment } from '../ground/attachments.ts';
import { abilities, decimal, done, id, instant, line, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';

const stepKind = z.enum(stepKinds).describe('What the step asks for');

export const stepStatuses = ['open', 'done', 'failed', 'flagged', 'waived', 'not-applicable'] as const;
export type StepStatus = (typeof stepStatuses)[number];
export const stepStatus = z.enum(stepStatuses).describe('`not-applicable`: the step depends on another one that has not the result it waits for');

export const stepAbilities = abilities('complete', 'reopen', 'waive', 'openCorrective', 'remove');

export const checklistStep = z.object({
  id,
  version,
  workOrderId: id,
  position: z.number().int(),
  procedure: z
    .object({ id, code: z.string(), name: z.string(), revision: z.number().int() })
    .nullable()
    .describe('The procedure the step was copied from, pinned to its revision; null for a single step'),
  kind: stepKind,
  title: z.string(),
  instruction: z.string().nullable(),
  required: z.boolean().describe('An open step that is not required does not hold the order up'),
  unit: z.string().nullable(),
  minimum: z.string().nullable(),
  maximum: z.string().nullable(),
  choices: z.array(z.string()),
  condition: z.object({ stepTitle: z.string(), equals: z.string() }).nullable().describe('The step applies only while the named step has this result'),
  status: stepStatus,
  result: z.string().nullable().describe('pass, fail or flag; the number; the choice; the text; the name signed with'),
  verdict: z.string().nullable().describe('Which limit a number broke, as a sentence'),
  note: z.string().nullable(),
  waivedReason: z.string().nullable(),
  recorded: z.object({ at: instant, byId: z.string(), byName: z.string() }).nullable().describe('Who recorded or waived it, and when'),
  correctiveOrder: z.object({ id, number: z.string() }).nullable(),
  photos: z.array(attachment),
  can: stepAbilities,
});
export type ChecklistStep = z.infer<typeof checklistStep>;

const limit = decimal.nullish();

export const checklist = {
  list: query({
    access: 'service:checkliststep:view',
    entity: 'step',
    method: 'GET',
    path: '/work-orders/{workOrderId}/steps',
    summary: 'Read the checklist of a work order in its order, with results and photos.',
    input: z.strictObject({ workOrderId: id }),
    output: z.object({ items: z.array(checklistStep) }),
  }),
  addProcedure: command({
    access: 'service:checkliststep:manage',
    entity: 'step',
    method: 'POST',
    path: '/work-orders/{workOrderId}/procedures',
    summary: 'Add the steps of a procedure to a work order, pinned to its effective revision, and plan its parts.',
    input: z.strictObject({
      workOrderId: id,
      procedureId: id,
      withParts: z.boolean().default(true).describe('Plan the parts the procedure names, too'),
    }),
    output: z.object({ items: z.array(checklistStep), plannedParts: z.number().int() }),
  }),
  addStep: command({
    access: 'service:checkliststep:manage',
    entity: 'step',
    method: 'POST',
    path: '/work-orders/{workOrderId}/steps',
    summary: 'Add a single step at the end of a checklist.',
    input: z.strictObject({
      workOrderId: id,
      kind: stepKind,
      title: line(200),
      instruction: prose(2000).nullish(),
      required: z.boolean().default(true),
      unit: line(20)
        .nullish()
        .describe(`Of a number; of a meter reading one of ${meterUnits.join(', ')}`),
      minimum: limit,
      maximum: limit,
      choices: z.array(line(100)).max(50).default([]).describe('Two or more for a choice'),
    }),
    output: checklistStep,
  }),
  complete: command({
    access: 'service:checkliststep:complete',
    entity: 'step',
    method: 'POST',
    path: '/steps/{id}/complete',
    summary: 'Record the result of a step; recording the same result again changes nothing.',
    input: z.strictObject({
      id,
      version: version.optional().describe('Needed to replace a result that is recorded already'),
      result: prose(2000)
        .optional()
        .describe(
          'check: pass, fail or flag; number and meter: a decimal number; choice: one of the choices; text: the text; signature: the own full name; photo: left out, a photo is attached before',
        ),
      note: prose(2000).nullish(),
    }),
    output: checklistStep,
  }),
  reopen: command({
    access: 'service:checkliststep:complete',
    entity: 'step',
    method: 'POST',
    path: '/steps/{id}/reopen',
    summary: 'Open a recorded or waived step again; what was recorded stays in the timeline.',
    input: z.strictObject({ id, version: version.optional(), reason: line(500).optional() }),
    output: checklistStep,
  }),
  waive: command({
    access: 'service:checkliststep:waive',
    entity: 'step',
    method: 'POST',
    path: '/steps/{id}/waive',
    summary: 'Waive an open, failed or flagged step, with a reason.',
    input: z.strictObject({ id, version: version.optional(), reason: line(500) }),
    output: checklistStep,
  }),
  openCorrective: command({
    access: 'service:checkliststep:complete',
    entity: 'step',
    method: 'POST',
    path: '/steps/{id}/corrective-order',
    summary: 'Open a corrective work order for a failed step, linked to it; a step has one at most.',
    input: z.strictObject({ id, version: version.optional(), title: line(200).optional() }),
    output: checklistStep,
  }),
  remove: command({
    access: 'service:checkliststep:manage',
    entity: 'step',
    method: 'DELETE',
    path: '/steps/{id}',
    summary: 'Take away a single step that was added by mistake and has no result; steps of a procedure are waived instead.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
};
