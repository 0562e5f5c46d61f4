/** The limits of the door are counted by a clock that nobody sets. */
import { afterEach, expect, test, vi } from 'vitest';
import { SteadyCounters } from './steady-counters.ts';

const minuteMs = 60_000;
afterEach(() => vi.useRealTimers());

function count(counters: SteadyCounters, key: string): { current: number; ttl: number } {
  let counted = { current: 0, ttl: 0 };
  counters.incr(key, (_error, result) => (counted = result), minuteMs);
  return counted;
}

test('whoever used their budget up has it again after a minute, also where the clock of the computer went back an hour meanwhile', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  const counters = new SteadyCounters();
  for (let n = 1; n <= 5; n += 1) expect(count(counters, 'Jo').current).toBe(n);
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(count(counters, 'Jo')).toMatchObject({ current: 6 });
  expect(count(counters, 'Jo').ttl).toBeLessThanOrEqual(minuteMs);
  vi.advanceTimersByTime(minuteMs);
  expect(count(counters, 'Jo')).toEqual({ current: 1, ttl: minuteMs });
});

test('each is counted alone, and whoever came least recently is forgotten first', () => {
  const counters = new SteadyCounters({ cache: 2 });
  for (const key of ['Jo', 'Mo', 'Jo', 'Flo']) count(counters, key);
  expect(count(counters, 'Jo').current).toBe(3);
  expect(count(counters, 'Mo').current).toBe(1);
});
