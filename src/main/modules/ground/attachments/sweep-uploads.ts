/** The kind of job that removes uploads which nobody put on a record. */
import { z } from 'zod';
import { defineJob } from '#modules/ground/jobs/index.ts';
import { removeUploads } from './uploads.ts';

/** A form that is left open over a weekend still finds its photos. */
const keptMs = 3 * 24 * 3_600_000;

export interface SweptFiles {
  drop(fileId: string): Promise<void>;
  /** Removes what no upload names any more, such as what a program that was ended left behind. @returns how many files went. */
  sweepIncoming(olderThanMs: number): Promise<number>;
}

export const sweepUploadsJob = (files: SweptFiles) =>
  defineJob({
    kind: 'attachments.sweepUploads',
    entity: 'upload',
    input: z.strictObject({}),
    result: z.object({ removed: z.number().int() }),
    permission: null,
    maximum: 1,
    resumable: true,
    schedule: { cron: '30 2 * * *', reach: 'organisation' },
    async run({ nowMs, write }) {
      const abandoned = await write(({ db }) => removeUploads(db, nowMs - keptMs));
      for (const { fileId } of abandoned) await files.drop(fileId);
      await files.sweepIncoming(keptMs);
      return { removed: abandoned.length };
    },
  });
