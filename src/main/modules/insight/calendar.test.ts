import { describe, expect, it } from 'vitest';
import { weeksUpTo } from './calendar.ts';
import { releasedPerWeek, turnaroundMedianHours } from './dashboard.repository.ts';

const hourMs = 3_600_000;

describe('the weeks of a workshop', () => {
  it('begin on Monday at midnight of its own time zone', () => {
    const weeks = weeksUpTo('Europe/Zurich', Date.UTC(2026, 6, 1, 12), 2);
    expect(weeks.map(({ startDate }) => startDate)).toEqual(['2026-06-22', '2026-06-29']);
    expect(new Date(weeks[1]?.startMs ?? 0).toISOString()).toBe('2026-06-28T22:00:00.000Z');
  });
  it('are an hour longer or shorter where the clocks change', () => {
    const weeks = weeksUpTo('Europe/Zurich', Date.UTC(2026, 3, 1), 3).map(({ startMs }) => startMs);
    expect((weeks[2] ?? 0) - (weeks[1] ?? 0)).toBe(7 * 24 * hourMs - hourMs);
  });
  it('a Sunday evening belongs to the week before, wherever the server stands', () => {
    expect(weeksUpTo('America/Los_Angeles', Date.UTC(2026, 5, 29, 5), 1)[0]?.startDate).toBe('2026-06-22');
    expect(weeksUpTo('Asia/Tokyo', Date.UTC(2026, 5, 29, 5), 1)[0]?.startDate).toBe('2026-06-29');
  });
});

describe('releases', () => {
  const weeks = weeksUpTo('UTC', Date.UTC(2026, 6, 1), 3);
  it('are counted in their week; the first instant of a Monday belongs to the new one', () => {
    const released = [weeks[0]?.startMs, (weeks[1]?.startMs ?? 0) - 1, weeks[1]?.startMs, weeks[2]?.startMs].map((releasedAt) => ({ releasedAt: releasedAt ?? null }));
    expect(releasedPerWeek(released, weeks).map(({ count }) => count)).toEqual([2, 1, 1]);
  });
  it.each([
    [[], null],
    [[10], 10],
    [[10, 20], 15],
    [[30, 10, 20], 20],
  ])('took %j hours: the median is %s', (hours, median) => {
    expect(turnaroundMedianHours(hours.map((taken) => ({ receivedAt: 0, releasedAt: taken * hourMs })))).toBe(median);
  });
});
