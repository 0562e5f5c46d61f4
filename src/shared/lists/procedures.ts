/** The columns of the list of service procedures. */
import { listColumns } from '../contract/list-columns.ts';
import type { ProcedureSummary } from '../contract/work/procedures.ts';

/** Whether work orders can use a procedure, and whether a change to it is being written. */
export function procedureState({
  effectiveRevision,
  draftRevision,
}: Pick<ProcedureSummary, 'effectiveRevision' | 'draftRevision'>): 'draftOnly' | 'effective' | 'revised' {
  if (effectiveRevision === null) return 'draftOnly';
  return draftRevision === null ? 'effective' : 'revised';
}

export const procedureColumns = listColumns<ProcedureSummary>()({
  name: { label: 'procedures.fields.name', as: 'text', value: ({ name }) => name },
  code: { label: 'procedures.fields.code', as: 'text', value: ({ code }) => code },
  status: { label: 'procedures.fields.status', as: 'word', words: 'procedures.states', value: procedureState },
  steps: { label: 'procedures.fields.steps', as: 'number', value: ({ stepCount }) => stepCount },
  minutes: { label: 'procedures.fields.standardMinutes', as: 'duration', value: ({ standardMinutes }) => standardMinutes && standardMinutes * 60 },
  revision: { label: 'procedures.fields.revision', as: 'number', value: ({ effectiveRevision }) => effectiveRevision },
  updatedAt: { label: 'procedures.fields.updatedAt', as: 'day', value: ({ updatedAt }) => updatedAt },
});
