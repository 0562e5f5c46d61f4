/** The kind of job that removes sessions which ended long ago; who signed in when stays in the audit trail. */
import { z } from 'zod';
import { defineJob } from '#modules/ground/jobs/index.ts';
import { removeEndedSessions } from './session.repository.ts';

const keptMs = 30 * 24 * 3_600_000;

export const removeEndedSessionsJob = defineJob({
  kind: 'sessions.removeEnded',
  entity: 'session',
  input: z.strictObject({}),
  result: z.object({ removed: z.number().int() }),
  permission: null,
  maximum: 1,
  resumable: true,
  schedule: { cron: '45 2 * * *', reach: 'organisation' },
  run: async ({ nowMs, write }) => ({ removed: await write(({ db }) => removeEndedSessions(db, nowMs - keptMs)) }),
});
