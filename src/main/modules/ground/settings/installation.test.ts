/** The settings of the installation are read again while the database answers, and not heaped up while it does not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEventBus } from '#kernel/events.ts';
import type { Access } from '#database/open-database.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { watchInstallationSettings } from './installation.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a database that does not answer is asked once, and once more when it does, however often a setting was changed', async () => {
  const asked: ((organisationId: null) => void)[] = [];
  const bus = createEventBus();
  const access: Access = { read: () => new Promise((resolve) => asked.push(resolve as never)), write: () => Promise.reject(new Error('Nothing is written')) };
  const watching = watchInstallationSettings({ within: () => access, system: () => access }, bus, quietLog);
  asked[0]?.(null);
  const { close } = await watching;
  await vi.advanceTimersByTimeAsync(60_000);
  bus.publish('o', [{ entity: 'setting', id: null, operation: 'settings.update' }]);
  bus.publish('o', [{ entity: 'setting', id: null, operation: 'settings.update' }]);
  expect(asked).toHaveLength(2);
  asked[1]?.(null);
  await vi.advanceTimersByTimeAsync(1);
  // What was changed after the question is asked for again.
  expect(asked).toHaveLength(3);
  asked[2]?.(null);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(3);
  await close();
});
