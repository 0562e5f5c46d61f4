/** A sample of any size, made on any day, shows every stage, a running timer, something late and something due. */
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeRow } from '#database/versioned-rows.ts';
import { operator } from '#kernel/actor.ts';
import { generateSample } from '#modules/sample/index.ts';
import { workOrderStatuses } from '#shared/contract/work/work-order-status.ts';
import { callAs, openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';
import { moments } from './moments.ts';

/** A workshop that issues no invoices has no such stage. */
const stages = workOrderStatuses.filter((status) => status !== 'invoiced').toSorted();
const sizes = [stages.length, 20, 60, 250];

const dayIn = (timeZone: string, atMs: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(atMs);

let nowMs = Date.now();
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop({ now: () => nowMs });
});
afterAll(() => workshop.close());

/** A workshop of its own in this zone, with a sample as of the day on which it opened last. @returns its manager */
async function managerOf(name: string, timeZone: string, workOrders: number): Promise<{ organisationId: string; manager: Person }> {
  const organisationId = await workshop.addOrganisation(name);
  const { database, auditTrail } = workshop.application;
  await database.within(organisationId).write((db) => changeRow(db, 'organisations', { id: organisationId, version: 1 }, { timeZone }));
  await generateSample(database, {
    auditTrail,
    organisationId,
    workOrders,
    seed: 7,
    asOf: dayIn(timeZone, nowMs - 8 * 3_600_000),
    passwordHash: '$2a$04$none',
    actor: operator('tester', organisationId),
    call: callAs(''),
  });
  return { organisationId, manager: await workshop.hire('manager', 'Mara', organisationId) };
}

test.each(moments.map((moment, i) => ({ ...moment, size: sizes[i % sizes.length] ?? 60 })))(
  '$size orders, on $at in $timeZone: $what',
  async ({ what, at, timeZone, size }) => {
    nowMs = Date.parse(at);
    const { organisationId, manager } = await managerOf(what, timeZone, size);
    const { items } = await manager.does('workOrders.list', { limit: 200 });
    expect([...new Set(items.map(({ status }) => status))].toSorted()).toEqual(stages);
    expect(
      items.some(({ sla }) => sla === 'overdue'),
      'something late',
    ).toBe(true);
    expect(
      items.some(({ sla }) => sla === 'due-soon'),
      'something due',
    ).toBe(true);

    const { timers, events } = await workshop.application.database.within(organisationId).read(async (db) => {
      const { timeEntries, workOrderEvents } = db.tables;
      return {
        timers: await db
          .select()
          .from(timeEntries)
          .where(and(eq(timeEntries.organisationId, organisationId), isNull(timeEntries.endedAt))),
        events: await db.select({ atMs: workOrderEvents.at }).from(workOrderEvents).where(eq(workOrderEvents.organisationId, organisationId)),
      };
    });
    expect(timers.map(({ workOrderId }) => items.find(({ id }) => id === workOrderId)?.status)).toEqual(['in-progress']);
    expect(Math.max(...events.map(({ atMs }) => atMs)), 'nothing is told that is still to come').toBeLessThanOrEqual(nowMs);
  },
);

test('a sample with fewer orders than stages holds the work in progress first', async () => {
  const { manager } = await managerOf('A small one', 'Europe/Zurich', 2);
  const { items } = await manager.does('workOrders.list', {});
  expect(items.map(({ status }) => status).toSorted()).toEqual(['in-progress', 'quality-check']);
});
