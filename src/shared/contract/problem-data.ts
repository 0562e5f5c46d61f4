/** What a refusal carries besides its code, and the errors every operation declares. Apart from the table of codes, so that a page knows those without any schema. */
import { z } from 'zod';
import { answeredCodes, errorCodes, type AnsweredCode } from './errors.ts';

/** What an error carries besides its code and sentence; every field is optional and safe to show. */
export const problemData = z.object({
  issues: z
    .array(z.object({ path: z.string().describe('Dotted path of the field'), message: z.string() }))
    .optional()
    .describe('Faults by field'),
  refusedBy: z
    .object({
      rule: z.enum(['permission', 'row', 'field', 'state', 'session']),
      permission: z.string().optional(),
      explanation: z.string().describe('What the rule protects, as a sentence'),
      grantedBy: z.array(z.string()).optional().describe('Roles of this organisation that would allow it'),
    })
    .optional()
    .describe('Which rule refused, and who can grant it'),
  blockers: z
    .array(z.object({ code: z.string(), message: z.string(), about: z.object({ entity: z.string(), id: z.string() }).optional() }))
    .optional()
    .describe('Everything that stands in the way'),
  existing: z.object({ entity: z.string(), id: z.string() }).optional().describe('The record that stands in the way, where the caller may see it'),
  changed: z
    .object({
      by: z.string(),
      at: z.iso.datetime(),
      version: z.number().int(),
      fields: z.array(z.string()),
    })
    .optional()
    .describe('What somebody else changed since the version the caller has seen'),
  retryAfterMs: z.number().int().optional(),
});
export type ProblemData = z.infer<typeof problemData>;

type ErrorMap = { [Code in AnsweredCode]: { status: number; message: string; data: z.ZodOptional<typeof problemData> } };

/** The error map every operation of the contract declares. */
export const errorMap = Object.fromEntries(
  answeredCodes.map((code) => [code, { status: errorCodes[code].status, message: errorCodes[code].title, data: problemData.optional() }]),
) as ErrorMap;
