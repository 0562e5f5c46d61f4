/** The stable error codes of every operation, each with its HTTP status: the one table both doors use. */
import { z } from 'zod';

export const errorCodes = {
  invalid_input: { status: 400, title: 'Something in the request is not as it should be' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  session_locked: { status: 401, title: 'The session is locked: enter your password' },
  forbidden: { status: 403, title: 'You do not have the right to do this' },
  untrusted_origin: { status: 403, title: 'The request did not come from the application' },
  not_found: { status: 404, title: 'There is no such record' },
  conflict: { status: 409, title: 'Somebody else changed this first' },
  not_possible: { status: 409, title: 'This cannot be done in the present state' },
  payload_too_large: { status: 413, title: 'The request is too large' },
  unsupported_media: { status: 415, title: 'This kind of content is not accepted' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong in the program' },
  unavailable: { status: 503, title: 'The database cannot be used at the moment' },
  storage_full: { status: 507, title: 'The disk is full' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCodes;

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
    .array(z.object({ code: z.string(), message: z.string() }))
    .optional()
    .describe('Everything that stands in the way'),
  existing: z
    .object({ entity: z.string(), id: z.string() })
    .optional()
    .describe('The record that stands in the way, where the caller may see it'),
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

type ErrorMap = { [Code in ErrorCode]: { status: number; message: string; data: z.ZodOptional<typeof problemData> } };

/** The error map every operation of the contract declares. */
export const errorMap = Object.fromEntries(
  Object.entries(errorCodes).map(([code, { status, title }]) => [
    code,
    { status, message: title, data: problemData.optional() },
  ]),
) as ErrorMap;
