/** Whether work orders can use a procedure, and whether a change to it is being written. */
import { text } from '#renderer/text/text.ts';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import type { Procedure, ProcedureSummary } from '#shared/contract/work/procedures.ts';

const { states } = text.procedures;

export function ProcedureState({ procedure }: { procedure: Pick<Procedure | ProcedureSummary, 'effectiveRevision' | 'draftRevision'> }) {
  if (procedure.effectiveRevision === null) return <StatusBadge tone="neutral" label={states.draftOnly} />;
  return procedure.draftRevision === null ? <StatusBadge tone="green" label={states.effective} /> : <StatusBadge tone="blue" label={states.revised} />;
}
