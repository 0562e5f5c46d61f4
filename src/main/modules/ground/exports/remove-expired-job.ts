/** The kind of job that removes the files of exports which can no longer be fetched. */
import { z } from 'zod';
import { defineJob } from '#modules/ground/jobs/index.ts';
import type { ExportFiles } from './export-files.ts';
import { keptMs } from './write-export-job.ts';

export const removeExpiredExportsJob = (files: ExportFiles) =>
  defineJob({
    kind: 'exports.removeExpired',
    entity: 'export',
    input: z.strictObject({}),
    result: z.object({ removed: z.number().int() }),
    permission: null,
    maximum: 1,
    resumable: true,
    schedule: { cron: '20 * * * *', reach: 'installation' },
    run: async () => ({ removed: await files.removeOlderThan(keptMs) }),
  });
