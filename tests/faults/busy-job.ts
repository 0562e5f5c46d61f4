/** A program that works on jobs until it is killed, and says when it has begun them. */
import { z } from 'zod';
import { composeApplication } from '#entry/compose.ts';
import { defineJob } from '#modules/ground/jobs/index.ts';

const [folder = '', leaseMs = '20000', databaseUrl] = process.argv.slice(2);
const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};
const kinds = (['tests.again', 'tests.once'] as const).map((kind) =>
  defineJob({
    kind,
    entity: 'change',
    input: z.strictObject({}),
    result: z.object({}),
    permission: 'office:customer:create',
    maximum: 1,
    resumable: kind === 'tests.again',
    run: async ({ progress, signal }) => {
      progress(1, 2);
      process.stdout.write(`${kind}\n`);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    },
  }),
);
const application = await composeApplication({ dataFolder: folder, databaseUrl, log: quiet, moreJobs: kinds });
application.openScheduler({ leaseMs: Number(leaseMs) });
// The timers of the scheduler keep no program alive; whoever kills this one comes within a minute.
setTimeout(() => process.exit(1), 60_000);
