/** The audit trail: who did what, when, from where, with old and new values; and the proof that nobody touched it. */
import { z } from 'zod';
import { instant, page, pageInput } from '../fields.ts';
import { command, query } from '../operation.ts';
import { auditColumns } from '../../lists/audit.ts';

const sequence = z.coerce.number().int().min(1).describe('Place in the organisation’s chain');

const summary = z.object({
  sequence: z.number().int(),
  at: instant,
  actor: z.object({
    kind: z.enum(['anonymous', 'user', 'operator', 'system']),
    id: z.string(),
    name: z.string().nullable().describe('null once the person was erased'),
  }),
  door: z.string(),
  requestId: z.string(),
  operation: z.string().describe('Name of the operation, such as customers.create'),
  entity: z.string(),
  entityId: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
});
export type AuditSummary = z.infer<typeof summary>;

const values = z.record(z.string(), z.unknown());

const record = summary.extend({
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  old: values.nullable().describe('Values before, without fields the caller may not see'),
  new: values.nullable().describe('Values as they were given, without fields the caller may not see'),
  reason: z.string().nullable(),
  refusal: z.string().nullable().describe('What the person was told, where the outcome is refused'),
  erased: z.boolean().describe('The details were erased for good; the chain still proves that they existed'),
  hash: z.string(),
  previousHash: z.string(),
});
export type AuditRecord = z.infer<typeof record>;

export const audit = {
  list: query({
    access: 'admin:audit:view',
    entity: 'audit',
    method: 'GET',
    path: '/audit',
    summary: 'List audit records, newest first.',
    input: z.strictObject({
      limit: pageInput.limit,
      cursor: pageInput.cursor,
      entity: z.string().max(60).optional(),
      entityId: z.string().max(60).optional(),
      actorId: z.string().max(200).optional(),
      operation: z.string().max(100).optional(),
      outcome: z.enum(['done', 'refused']).optional(),
      from: instant.optional(),
      to: instant.optional(),
    }),
    output: page(summary),
    exports: { title: 'audit.title', columns: auditColumns },
  }),
  verify: query({
    access: 'admin:audit:verify',
    entity: 'audit',
    method: 'GET',
    path: '/audit/verification',
    summary: 'Walk the whole chain, check its signature and its anchor, and name the first record that was changed, removed or inserted.',
    input: z.strictObject({}).optional(),
    output: z.object({
      intact: z.boolean(),
      records: z.number().int().describe('Records that hold, from the first on'),
      firstBroken: z.object({ sequence: z.number().int(), reason: z.string() }).nullable(),
      faults: z.array(z.string()).describe('A sentence for each fault, also where it concerns no single record; empty where the trail is intact'),
      signedFrom: z.number().int().nullable().describe('First record that the signature vouches for; null where none does'),
      unproven: z.array(z.string()).describe('What the facts at hand do not prove, and why: a sentence each'),
      verifiedAt: instant,
    }),
  }),
  trustKey: command({
    access: 'operator',
    entity: 'audit-key',
    method: 'POST',
    path: '/audit/keys',
    summary: 'Take a key for that of another computer of this installation; from the command line only.',
    input: z.strictObject({
      key: z
        .string()
        .regex(/^[\w-]{43}$/, 'This is no key: take the one that `cube doctor` prints on the other computer')
        .describe('Ed25519 public key, base64url'),
    }),
    output: z.object({ key: z.string() }),
  }),
  get: query({
    access: 'admin:audit:view',
    entity: 'audit',
    method: 'GET',
    path: '/audit/{sequence}',
    summary: 'Read one audit record with old and new values.',
    input: z.strictObject({ sequence }),
    output: record,
  }),
};
