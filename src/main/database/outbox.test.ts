/** Changes of other programs are asked for every second, and not heaped up while the database does not answer. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEventBus } from '#kernel/events.ts';
import { quietLog } from '#tests/quiet-log.ts';
import type { Access, OpenDatabase } from './open-database.ts';
import { createOutbox } from './outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a server that does not answer is asked once, and a second after it has answered again', async () => {
  const asked: ((rows: never[]) => void)[] = [];
  const access: Access = { read: () => new Promise((resolve) => asked.push(resolve as never)), write: () => Promise.reject(new Error('Nothing is written')) };
  const database: OpenDatabase = { dialect: 'postgres', within: () => access, system: () => access, repeats: () => 0, close: () => Promise.resolve() };
  const stop = createOutbox().relay(database, createEventBus(), quietLog);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  asked[0]?.([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  asked[1]?.([]);
  await stop();
});
