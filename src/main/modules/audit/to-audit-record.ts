/** Converts stored audit records to the contract's, without values the reader may not see elsewhere either. */
import type { AuditRecord, AuditSummary } from '#shared/contract/audit.ts';
import { operations } from '#shared/contract/names.ts';
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
  const hidden = hiddenFields(record.entity, actor);
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

/** Names of the fields of this kind of record that a field rule keeps from the actor, in whatever operation they are declared. */
function hiddenFields(entity: string, actor: Actor): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const field of protectedFieldsByEntity().get(entity) ?? []) if (!can(actor, field.permission)) hidden.add(field.name);
  return hidden;
}

type ProtectedNames = ReadonlyMap<string, readonly { name: string; permission: Parameters<typeof can>[1] }[]>;
let protectedNames: ProtectedNames | null = null;

/** Read off the contract once. */
function protectedFieldsByEntity(): ProtectedNames {
  if (protectedNames) return protectedNames;
  const names = new Map<string, { name: string; permission: Parameters<typeof can>[1] }[]>();
  for (const { meta, output } of operations.values())
    for (const { path, permission } of protectedFieldsOf(output)) {
      const name = path.findLast((part) => part !== '*');
      if (name) names.set(meta.entity, [...(names.get(meta.entity) ?? []), { name, permission }]);
    }
  return (protectedNames = names);
}

function visibleValues(values: unknown, hidden: ReadonlySet<string>): Record<string, unknown> | null {
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? (withoutFields(values, hidden) as Record<string, unknown>) : null;
}

/** At any depth: an inline customer of an intake is no less personal than a customer. */
function withoutFields(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((element) => withoutFields(element, hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !hidden.has(key))
      .map(([key, inner]) => [key, withoutFields(inner, hidden)]),
  );
}
