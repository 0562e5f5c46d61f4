/** The jobs room: work that takes longer than a call. Other rooms hand their kinds in; the scheduler's door keeps it going. */
import { cancelJob } from './cancel-job.ts';
import { getJob } from './get-job.ts';
import { listJobs } from './list-jobs.ts';

export { askForJob } from './ask-for-job.ts';
export { findOwnJob } from './get-job.ts';
export { defineJob, type JobKind, type JobKindOf, type JobRun } from './job-kind.ts';
export { createJobSchedules } from './job-schedules.ts';
export { createJobWork, type JobLimits } from './job-work.ts';
export { removeEndedJobsJob } from './remove-ended-jobs.ts';
export { removeRelayedChangesJob } from './remove-relayed-changes.ts';

export const jobs = { list: listJobs, get: getJob, cancel: cancelJob };
