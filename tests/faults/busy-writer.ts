/** A program that writes customers until it is killed, and says each one only once it was acknowledged. */
import { composeApplication } from '#entry/compose.ts';

const [folder = '', organisationId = ''] = process.argv.slice(2);
const quiet = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};
const { kernel } = await composeApplication({ dataFolder: folder, log: quiet });
const writers = 4;
const most = 100_000;

await Promise.all(
  Array.from({ length: writers }, async (_, writer) => {
    for (let i = 0; i < most; i++) {
      const outcome = await kernel.call(
        'customers.create',
        { name: `Writer ${writer}, customer ${i}`, kind: 'person' },
        { requestId: `${writer}-${i}`, door: 'cli', credential: { kind: 'operator', name: 'writer', organisationId }, address: null, userAgent: null },
      );
      if (!outcome.ok) throw new Error(outcome.error.message);
      process.stdout.write(`${(outcome.value as { id: string }).id}\n`);
    }
  }),
);
