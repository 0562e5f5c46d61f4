/** A program killed while it works on jobs: another one takes them over, begins anew what may be begun anew, and says of the rest that it was not finished. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineJob } from '#modules/ground/jobs/index.ts';
import { asks, comesTo, hasEnded } from '#tests/jobs.ts';
import { long } from '#tests/long.ts';
import { startPostgres } from '#tests/postgres.ts';
import { openWorkshop } from '#tests/workshop.ts';

const kindOf = (kind: `tests.${string}`, resumable: boolean) =>
  defineJob({
    kind,
    entity: 'change',
    input: z.strictObject({}),
    result: z.object({}),
    permission: 'office:customer:create',
    maximum: 1,
    resumable,
    run: async () => ({}),
  });

// The long form waits for a lease as it is for people.
test.each(['SQLite', 'PostgreSQL'] as const)('jobs of a program that was killed are taken over within 30 s, on %s', { timeout: 120_000 }, async (dialect) => {
  const leaseMs = long ? 20_000 : 1_500;
  const server = dialect === 'PostgreSQL' ? await startPostgres() : null;
  const folder = await mkdtemp(join(tmpdir(), 'cube-jobs-kill-'));
  const again = kindOf('tests.again', true);
  const only = kindOf('tests.once', false);
  const databaseUrl = await server?.database();
  const workshop = await openWorkshop({ folder, moreJobs: [again, only], ...(databaseUrl && { databaseUrl }) });
  try {
    const manager = workshop.as('manager');
    const asked = [await asks(workshop, manager, again, {}), await asks(workshop, manager, only, {})];
    const worker = spawn(process.execPath, [join(import.meta.dirname, 'busy-job.ts'), folder, String(leaseMs), ...(databaseUrl ? [databaseUrl] : [])], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let faults = '';
    worker.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    worker.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()));
    for (let i = 0; i < 1_200 && output.split('\n').length < 3 && worker.exitCode === null; i++) await wait(25);
    for (const { id } of asked) await comesTo(manager, id, ({ state, done }) => state === 'running' && done === 1);
    worker.kill('SIGKILL');
    await once(worker, 'close');
    expect(faults).toBe('');
    const killedAt = performance.now();
    workshop.application.openScheduler();
    const [first, second] = await Promise.all(asked.map(({ id }) => comesTo(manager, id, hasEnded, 30_000)));
    expect(performance.now() - killedAt).toBeLessThan(30_000);
    expect(first).toMatchObject({ state: 'done', done: 0, error: null });
    expect(second).toMatchObject({ state: 'failed', result: null, error: expect.stringMatching(/^The program ended while this ran\. /) });
  } finally {
    await workshop.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
