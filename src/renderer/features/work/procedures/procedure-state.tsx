/** Whether work orders can use a procedure, and whether a change to it is being written. */
import { text } from '#renderer/text/text.ts';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';
import type { Procedure, ProcedureSummary } from '#shared/contract/work/procedures.ts';
import { procedureState } from '#shared/lists/procedures.ts';

const { states } = text.procedures;

const tones: Readonly<Record<ReturnType<typeof procedureState>, Tone>> = { draftOnly: 'neutral', effective: 'green', revised: 'blue' };

export function ProcedureState({ procedure }: { procedure: Pick<Procedure | ProcedureSummary, 'effectiveRevision' | 'draftRevision'> }) {
  const state = procedureState(procedure);
  return <StatusBadge tone={tones[state]} label={states[state]} />;
}
