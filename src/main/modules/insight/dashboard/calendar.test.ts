import { describe, expect, it } from 'vitest';
import { weeksUpTo } from './calendar.ts';

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
