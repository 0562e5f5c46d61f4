/** English for jobs: work that goes on while people do something else. */
import type { JobState } from '#shared/contract/ground/jobs.ts';

export const jobs = {
  title: 'Jobs',
  all: 'All jobs',
  own: 'Your jobs',
  /** What each kind does, in the words of whoever asks for it. */
  kinds: {
    'attachments.sweepUploads': 'Remove uploads nobody used',
    'exports.removeExpired': 'Remove old exports',
    'exports.write': 'Export a list',
    'jobs.removeEnded': 'Remove old jobs',
    'jobs.removeRelayedChanges': 'Remove changes everybody has seen',
    'sessions.removeEnded': 'Remove old sessions',
  } as Readonly<Record<string, string>>,
  states: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Stopped' } satisfies Record<JobState, string>,
  asked: (job: string, when: string) => `${job}, ${when}`,
  stopping: 'Stopping…',
  stop: 'Stop',
  stopOne: (job: string) => `Stop “${job}”`,
  stopped: (job: string) => `“${job}” is being stopped.`,
  stoppedMany: (count: number) => (count === 1 ? 'One job is being stopped.' : `${count} jobs are being stopped.`),
  nothingToStop: 'None of these can be stopped: they have ended, or belong to somebody else.',
  fields: {
    kind: 'Job',
    state: 'State',
    progress: 'Progress',
    requestedBy: 'Asked for by',
    createdAt: 'Asked for',
    startedAt: 'Began',
    endedAt: 'Ended',
    duration: 'Took',
    error: 'What went wrong',
    result: 'What came of it',
  },
  by: { schedule: 'A schedule', operator: (name: string) => name },
  progress: (done: string, total: string) => `${done} of ${total}`,
  sofar: (done: string) => `${done} so far`,
  progressOf: (job: string) => `How far “${job}” is`,
  removed: (count: string) => `${count} removed`,
  line: {
    percent: (percent: number) => `${percent} %`,
    many: (count: number) => `${count} jobs running`,
    ended: (job: string, state: string) => `${job}: ${state.toLowerCase()}`,
    open: 'Show your jobs',
  },
  views: { all: 'All', active: 'Waiting and running', failed: 'Failed' },
  empty: {
    title: 'No jobs yet',
    body: 'Work that takes longer, such as an export, stands here while it runs and for 30 days after. So does what CUBE-PRO does by itself at night.',
  },
  emptyOwn: { title: 'No jobs yet', body: 'Work that takes longer, such as an export, stands here while it runs and for 30 days after.' },
};
