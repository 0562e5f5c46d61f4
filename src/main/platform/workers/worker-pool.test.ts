/** The pool under well- and ill-behaved tasks: every fault is named, and the next task is served all the same. */
import { afterEach, describe, expect, it } from 'vitest';
import type { TrialTasks } from '#tests/worker-trial.ts';
import { WorkerPool, type WorkerFaultReason, type WorkerPoolOptions } from './worker-pool.ts';

const pools: WorkerPool<TrialTasks>[] = [];

function trialPool(options: Partial<WorkerPoolOptions> = {}): WorkerPool<TrialTasks> {
  const pool = new WorkerPool<TrialTasks>(new URL('../../../../tests/worker-trial.ts', import.meta.url), {
    size: 1,
    queueLimit: 10,
    timeoutMs: 5_000,
    maxOldGenerationSizeMb: 32,
    ...options,
  });
  pools.push(pool);
  return pool;
}

const fault = (reason: WorkerFaultReason) => expect.objectContaining({ name: 'WorkerFault', reason });

afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

describe('a worker pool', () => {
  it('answers tasks in their own thread and keeps the thread', async () => {
    const pool = trialPool();
    expect(await Promise.all([1, 2, 3].map((value) => pool.run('double', value)))).toEqual([2, 4, 6]);
    const first = await pool.run('thread', null);
    expect(first).toBeGreaterThan(0);
    expect(await pool.run('thread', null)).toBe(first);
  });

  it('moves bytes in both directions', async () => {
    const pool = trialPool();
    const input = new Uint8Array(1_000);
    expect(await pool.run('lengthOf', input, { transfer: [input.buffer] })).toBe(1_000);
    expect(input.byteLength).toBe(0);
    expect(await pool.run('bytes', 4)).toEqual(new Uint8Array([7, 7, 7, 7]));
  });

  it('hands on what a task throws', async () => {
    const pool = trialPool();
    await expect(pool.run('fail', 'no such thing')).rejects.toMatchObject({ reason: 'failed', message: 'no such thing' });
    expect(await pool.run('double', 4)).toBe(8);
  });

  it('refuses an input that cannot be handed over', async () => {
    const pool = trialPool();
    await expect(pool.run('double', (() => 1) as never)).rejects.toEqual(fault('failed'));
    expect(await pool.run('double', 4)).toBe(8);
  });

  it.each([
    ['overruns its time', 'spin', 'timeout'],
    ['eats its memory', 'devour', 'crashed'],
    ['ends its thread', 'exit', 'crashed'],
  ] as const)('replaces the thread of a task that %s', async (_, task, reason) => {
    const pool = trialPool();
    await expect(pool.run(task, null, { timeoutMs: task === 'spin' ? 100 : 20_000 })).rejects.toEqual(fault(reason));
    expect(await pool.run('double', 21)).toBe(42);
  });

  it('serves what waits behind a task that was stopped', async () => {
    const pool = trialPool();
    const stuck = pool.run('spin', null, { timeoutMs: 100 });
    const behind = pool.run('double', 5);
    await expect(stuck).rejects.toEqual(fault('timeout'));
    expect(await behind).toBe(10);
  });

  it('refuses more than may wait', async () => {
    const pool = trialPool({ queueLimit: 1 });
    const running = pool.run('sleep', 100);
    const waiting = pool.run('double', 1);
    await expect(pool.run('double', 2)).rejects.toEqual(fault('busy'));
    expect(await Promise.all([running, waiting])).toEqual(['slept', 2]);
  });

  it('uses as many threads as it may, and no more', async () => {
    const pool = trialPool({ size: 2 });
    await Promise.all([pool.run('sleep', 50), pool.run('sleep', 50), pool.run('sleep', 50)]);
    const threads = await Promise.all(Array.from({ length: 8 }, () => pool.run('thread', null)));
    expect(new Set(threads).size).toBeLessThanOrEqual(2);
  });

  it('refuses everything once closed', async () => {
    const pool = trialPool();
    const running = pool.run('sleep', 10_000);
    const waiting = pool.run('double', 1);
    const outcomes = Promise.allSettled([running, waiting]);
    await pool.close();
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: fault('closed') });
    await expect(pool.run('double', 1)).rejects.toEqual(fault('closed'));
  });
});
