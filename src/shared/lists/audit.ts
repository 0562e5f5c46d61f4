/** The columns of the audit trail. */
import { listColumns } from '../contract/list-columns.ts';
import type { AuditSummary } from '../contract/administration/audit.ts';

export const auditColumns = listColumns<AuditSummary>()({
  at: { label: 'audit.fields.at', as: 'instant', value: ({ at }) => at },
  actor: { label: 'audit.fields.actor', as: 'text', value: ({ actor }) => actor.name ?? actor.id },
  operation: { label: 'audit.fields.operation', as: 'word', words: 'operations', value: ({ operation }) => operation },
  outcome: { label: 'audit.fields.outcome', as: 'word', words: 'audit.outcomes', value: ({ outcome }) => outcome },
  entity: { label: 'audit.fields.entity', as: 'text', value: ({ entity }) => entity },
  door: { label: 'audit.fields.door', as: 'word', words: 'audit.doors', value: ({ door }) => door },
  sequence: { label: 'audit.fields.sequence', as: 'number', value: ({ sequence }) => sequence },
  name: { label: 'audit.fields.name', as: 'text', value: ({ operation }) => operation },
});
