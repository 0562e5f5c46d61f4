/** The figures of the dashboard on both databases: releases by the weeks of the workshop, and how long work takes. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changeRows } from '#database/versioned-rows.ts';
import type { Workshop } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

const hourMs = 3_600_000;
/** A Wednesday; the workshop of the tests is in Berlin, where it is summer in all these weeks. */
const nowMs = Date.UTC(2026, 6, 1, 12);
const monday = (weeksAgo: number) => Date.UTC(2026, 5, 28, 22) - weeksAgo * 7 * 24 * hourMs;

/** An order as if it had been released then, so many hours after its receipt; null where nobody noted the receipt. */
async function released(workshop: Workshop, releasedAt: number, hours: number | null): Promise<void> {
  const { id } = await workshop.as('reception').does('workOrders.create', { title: 'Released' });
  const receivedAt = hours === null ? null : releasedAt - hours * hourMs;
  await workshop.database.write((db) =>
    changeRows(db, 'workOrders', eq(db.tables.workOrders.id, id), { status: 'closed', releasedAt, receivedAt, updatedAt: releasedAt }),
  );
}

onEveryDialect('The dashboard', (open) => {
  const figures = (workshop: Workshop) => workshop.as('manager').does('insight.dashboard', undefined);

  test('releases are counted in their week; the first instant of a Monday belongs to the new one', async () => {
    const workshop = await open({ now: () => nowMs });
    for (const at of [monday(12), monday(11), monday(10) - 1, monday(10), monday(0) - 1, monday(0), nowMs]) await released(workshop, at, 1);
    const { releasedPerWeek } = await figures(workshop);
    expect(releasedPerWeek[0]?.weekStart).toBe('2026-04-13');
    // The one before the first week is left out.
    expect(releasedPerWeek.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]);
  });

  test('the turnaround is the middle one, or the mean of the middle two; what was never received does not count', async () => {
    const workshop = await open({ now: () => nowMs });
    expect((await figures(workshop)).turnaroundMedianHours).toBeNull();
    const expected = [30, 20, 20, 15];
    for (const [at, hours] of [30, 10, 20, 5].entries()) {
      await released(workshop, nowMs - at, hours);
      expect((await figures(workshop)).turnaroundMedianHours).toBe(expected[at]);
    }
    await released(workshop, nowMs, null);
    expect((await figures(workshop)).turnaroundMedianHours).toBe(15);
  });
});
