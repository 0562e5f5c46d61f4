/** Converts stored audit records to the contract's, without values the reader may not see elsewhere either. */
import type { AuditRecord, AuditSummary } from '#shared/contract/administration/audit.ts';
import type { Actor } from '#kernel/actor.ts';
import { toInstant } from '#modules/instant.ts';
import type { StoredAuditRecord } from './audit.repository.ts';
import { hiddenFields, mayReadValues } from './visible-values.ts';

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
  at: toInstant(record.at),
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
  const visible = mayReadValues(actor, record);
  const hidden = hiddenFields(actor);
  return {
    ...summaryOf(stored, details),
    address: details?.address ?? null,
    userAgent: details?.userAgent ?? null,
    old: visible ? visibleValues(details?.old, hidden) : null,
    new: visible ? visibleValues(details?.new, hidden) : null,
    reason: details?.reason ?? null,
    refusal: record.outcome === 'refused' ? (details?.message ?? details?.reason ?? null) : null,
    erased: details === null,
    hash: record.hash,
    previousHash: record.previousHash,
  };
}

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
