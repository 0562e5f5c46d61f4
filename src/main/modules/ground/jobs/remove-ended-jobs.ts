/** The room's own kind of job: what ended long ago goes. */
import { z } from 'zod';
import { removeEndedJobs } from './job.repository.ts';
import { defineJob } from './job-kind.ts';

const keptMs = 30 * 24 * 3_600_000;

export const removeEndedJobsJob = defineJob({
  kind: 'jobs.removeEnded',
  entity: 'job',
  input: z.strictObject({}),
  result: z.object({ removed: z.number().int() }),
  permission: null,
  maximum: 1,
  resumable: true,
  schedule: { cron: '50 2 * * *', reach: 'organisation' },
  run: async ({ nowMs, write }) => ({ removed: await write(({ db }) => removeEndedJobs(db, nowMs - keptMs)) }),
});
