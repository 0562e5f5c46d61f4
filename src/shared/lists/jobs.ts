/** The columns of the list of jobs. */
import { listColumns } from '../contract/list-columns.ts';
import type { Job } from '../contract/ground/jobs.ts';

export const jobColumns = listColumns<Job>()({
  kind: { label: 'jobs.fields.kind', as: 'word', words: 'jobs.kinds', value: ({ kind }) => kind },
  state: { label: 'jobs.fields.state', as: 'word', words: 'jobs.states', value: ({ state }) => state },
  progress: { label: 'jobs.fields.progress', as: 'number', value: ({ done }) => done },
  createdAt: { label: 'jobs.fields.createdAt', as: 'instant', value: ({ createdAt }) => createdAt },
  requestedBy: { label: 'jobs.fields.requestedBy', as: 'text', value: ({ requestedBy }) => requestedBy.name },
  duration: { label: 'jobs.fields.duration', as: 'duration', value: ({ durationMs }) => durationMs && durationMs / 1000 },
  endedAt: { label: 'jobs.fields.endedAt', as: 'instant', value: ({ endedAt }) => endedAt },
});
