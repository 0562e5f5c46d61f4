/** A worker thread with well- and ill-behaved tasks, for the tests of the pool. */
import { threadId } from 'node:worker_threads';
import { serveTasks } from '#platform/workers/serve-tasks.ts';

const tasks = {
  double: (value: number): number => value * 2,
  thread: (_: null): number => threadId,
  bytes: (size: number): Uint8Array => new Uint8Array(size).fill(7),
  lengthOf: (bytes: Uint8Array): number => bytes.byteLength,
  fail: (message: string): never => {
    throw new Error(message);
  },
  sleep: (ms: number): Promise<string> => new Promise((resolve) => setTimeout(resolve, ms, 'slept')),
  spin: (_: null): never => {
    for (;;);
  },
  devour: (_: null): never => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, () => kept.length));
  },
  exit: (_: null): never => process.exit(3),
};

export type TrialTasks = typeof tasks;

serveTasks(tasks);
