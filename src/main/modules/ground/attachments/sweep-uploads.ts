/** The kind of job that removes uploads which nobody put on a record. */
import { z } from 'zod';
import { defineJob } from '#modules/ground/jobs/index.ts';

/** A form that is left open over a weekend still finds its photos. */
const keptMs = 3 * 24 * 3_600_000;

export interface Uploads {
  /** Removes what was received longer ago and not kept. @returns how many files went. */
  sweepIncoming(olderThanMs: number): Promise<number>;
}

export const sweepUploadsJob = (uploads: Uploads) =>
  defineJob({
    kind: 'attachments.sweepUploads',
    entity: 'upload',
    input: z.strictObject({}),
    result: z.object({ removed: z.number().int() }),
    permission: null,
    maximum: 1,
    resumable: true,
    schedule: { cron: '30 2 * * *', reach: 'installation' },
    run: async () => ({ removed: await uploads.sweepIncoming(keptMs) }),
  });
