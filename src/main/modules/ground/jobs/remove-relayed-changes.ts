/** The kind of job that empties the outbox of changes every window has long heard of. */
import { z } from 'zod';
import { removeRelayedChanges } from '#database/outbox.ts';
import { defineJob } from './job-kind.ts';

export const removeRelayedChangesJob = defineJob({
  kind: 'jobs.removeRelayedChanges',
  entity: 'change',
  input: z.strictObject({}),
  result: z.object({ removed: z.number().int() }),
  permission: null,
  maximum: 1,
  resumable: true,
  schedule: { cron: '40 2 * * *', reach: 'organisation' },
  run: async ({ nowMs, write }) => ({ removed: await write(({ db }) => removeRelayedChanges(db, nowMs)) }),
});
