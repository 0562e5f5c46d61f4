/** Converts stored audit records to the contract's, without values the reader may not see elsewhere either. */
import type { AuditRecord, AuditSummary } from '#shared/contract/audit.ts';
import { operations } from '#shared/contract/names.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { protectedFieldsOf } from '#shared/contract/protected-fields.ts';
import { can, type Actor } from '#kernel/actor.ts';
import type { StoredAuditRecord } from './audit.repository.ts';

/** What the audit trail keeps beside the chain, as far as it was not erased. */
interface Details {
  readonly actor?: string;
  readonly address?: string | null;
  readonly userAgent?: string | null;
  readonly old?: unknown;
  readonly new?: unknown;
  readonly reason?: string;
  /** The sentence of a refusal. */
  readonly message?: string;
}

const detailsOf = ({ details }: StoredAuditRecord): Details | null => (details === null ? null : (JSON.parse(details) as Details));

const summaryOf = ({ record }: StoredAuditRecord, details: Details | null): AuditSummary => ({
  sequence: record.sequence,
  at: new Date(record.at).toISOString(),
  actor: { kind: record.actorKind, id: record.actorId, name: details?.actor ?? null },
  door: record.door,
  requestId: record.requestId,
  operation: record.operation,
  entity: record.entity,
  entityId: record.entityId,
  outcome: record.outcome,
});

export const toAuditSummary = (stored: StoredAuditRecord): AuditSummary => summaryOf(stored, detailsOf(stored));

export function toAuditRecord(stored: StoredAuditRecord, actor: Actor): AuditRecord {
  const details = detailsOf(stored);
  const { record } = stored;
  const hidden = hiddenFields(actor);
  return {
    ...summaryOf(stored, details),
    address: details?.address ?? null,
    userAgent: details?.userAgent ?? null,
    old: visibleValues(details?.old, hidden),
    new: visibleValues(details?.new, hidden),
    reason: details?.reason ?? null,
    refusal: record.outcome === 'refused' ? (details?.message ?? details?.reason ?? null) : null,
    erased: details === null,
    hash: record.hash,
    previousHash: record.previousHash,
  };
}

/**
 * Names of the fields that a field rule of any operation keeps from the actor. Wherever such a name occurs it is left
 * out: an intake carries a new customer's address, and the trail must not tell what the customer's own page hides.
 */
function hiddenFields(actor: Actor): ReadonlySet<string> {
  return new Set(protectedNames().flatMap(({ name, permission }) => (can(actor, permission) ? [] : [name])));
}

let names: readonly { name: string; permission: Permission }[] | null = null;

/** Read off the contract once. */
const protectedNames = () =>
  (names ??= [...operations.values()].flatMap(({ output }) =>
    protectedFieldsOf(output).flatMap(({ path, permission }) => {
      const name = path.findLast((part) => part !== '*');
      return name ? [{ name, permission }] : [];
    }),
  ));

function visibleValues(values: unknown, hidden: ReadonlySet<string>): Record<string, unknown> | null {
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (withoutFields(values, hidden) as Record<string, unknown>) : null;
}

function withoutFields(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((element) => withoutFields(element, hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !hidden.has(key))
      .map(([key, inner]) => [key, withoutFields(inner, hidden)]),
  );
}
