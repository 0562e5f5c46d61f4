/** What a sample workshop promises: the same each time, and consistent with every rule of the real one. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadHandle } from '#database/handle.ts';
import { operator } from '#kernel/actor.ts';
import { verificationOf } from '#modules/work/work-orders/index.ts';
import { transitions } from '#modules/work/work-orders/transitions/status-machine.ts';
import { findWorkOrder } from '#modules/work/work-orders/work-order.repository.ts';
import { callAs, openWorkshop, type Workshop } from '#tests/workshop.ts';
import { remoteIdFault } from '#shared/remote-id.ts';
import { generateSample } from './index.ts';
import { orderTables } from './scene.ts';

let workshop: Workshop;
let result: Awaited<ReturnType<typeof generate>>;
const generate = (into: Workshop, seed = 7, workOrders = 500) =>
  generateSample(into.application.database, {
    auditTrail: into.application.auditTrail,
    organisationId: into.organisationId,
    workOrders,
    seed,
    asOf: '2026-03-18',
    passwordHash: '$2a$04$none',
    actor: operator('tester', into.organisationId),
    call: { ...callAs(''), door: 'cli', credential: { kind: 'operator', name: 'tester', organisationId: into.organisationId } },
  });
const read = <T>(work: (db: ReadHandle) => Promise<T>, of = workshop): Promise<T> => of.database.read(work);

beforeAll(async () => {
  workshop = await openWorkshop();
  result = await generate(workshop);
});
afterAll(() => workshop.close());

const all = <Name extends (typeof orderTables)[number] | 'aircraft' | 'customers' | 'aircraftIdentities'>(name: Name, of = workshop) =>
  read((db) => db.select().from(db.tables[name]).where(eq(db.tables[name].organisationId, of.organisationId)), of);

test('a second workshop with the same seed and day has the same content, down to the ids', async () => {
  const twin = await openWorkshop();
  try {
    await generate(twin);
    // Signatures are bound to the organisation, which is another one here.
    const contentOf = async (of: Workshop) => {
      const rows = await Promise.all([...orderTables, 'aircraft' as const, 'customers' as const, 'aircraftIdentities' as const].map((table) => all(table, of)));
      return rows.map((table) =>
        table
          .map((row) =>
            JSON.stringify(row)
              .replaceAll(of.organisationId, '')
              .replaceAll(/"contentHash":"\w+"/g, ''),
          )
          .toSorted(),
      );
    };
    expect(await contentOf(twin)).toEqual(await contentOf(workshop));
  } finally {
    await twin.close();
  }
});

test('it is there once, and another seed makes a further one', async () => {
  await expect(generate(workshop)).rejects.toThrow('This sample is in the workshop already');
  const other = await openWorkshop();
  try {
    await generate(other, 1, 20);
    await generate(other, 2, 20);
    expect(await all('workOrders', other)).toHaveLength(40);
  } finally {
    await other.close();
  }
});

test('numbers are gapless for each year, in the order the orders were made', async () => {
  const orders = (await all('workOrders')).sort((a, b) => a.numberOrder - b.numberOrder);
  expect(orders).toHaveLength(500);
  for (const [year, own] of Map.groupBy(orders, ({ number }) => number.slice(3, 7))) {
    expect(own.map(({ number }) => number)).toEqual(own.map((_order, i) => `WO-${year}-${String(i + 1).padStart(5, '0')}`));
    expect(own.every(({ createdAt }, i) => i === 0 || createdAt >= (own[i - 1]?.createdAt ?? 0))).toBe(true);
  }
});

test('every order went ways that the status machine has, and stands where its timeline ends', async () => {
  const stages = (await all('workOrderEvents')).filter(({ kind }) => kind === 'status' || kind === 'created').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const standing = new Map<string, unknown>();
  const astray: unknown[] = [];
  for (const { workOrderId, kind, data } of stages) {
    const isMove =
      transitions.some(({ from, to, action }) => from === data['from'] && to === data['to'] && action === data['action']) &&
      data['from'] === standing.get(workOrderId);
    if (kind === 'status' && !isMove) astray.push(data);
    standing.set(workOrderId, kind === 'created' ? data['status'] : data['to']);
  }
  expect(astray).toEqual([]);
  expect((await all('workOrders')).filter(({ id, status }) => standing.get(id) !== status)).toEqual([]);
});

test('a released order has its release, signed by somebody who did none of the work, with nothing left open', async () => {
  const [orders, releases, steps, parts, findings, time, events] = [
    await all('workOrders'),
    await all('releases'),
    await all('workOrderSteps'),
    await all('workOrderParts'),
    await all('findings'),
    await all('timeEntries'),
    await all('workOrderEvents'),
  ];
  const released = orders.filter(({ releasedAt }) => releasedAt !== null);
  expect(released.length).toBeGreaterThan(300);
  expect(releases.map(({ workOrderId }) => workOrderId).sort()).toEqual(released.map(({ id }) => id).sort());
  const by = <Row extends { workOrderId: string }>(rows: readonly Row[]) => Map.groupBy(rows, ({ workOrderId }) => workOrderId);
  const on = { steps: by(steps), parts: by(parts), findings: by(findings), time: by(time), events: by(events) };
  const faults = releases.flatMap(({ workOrderId, certifierId, performerIds }) => {
    const own = { steps: on.steps.get(workOrderId) ?? [], parts: on.parts.get(workOrderId) ?? [], findings: on.findings.get(workOrderId) ?? [] };
    const performers = [
      ...own.steps.flatMap(({ doneById }) => doneById ?? []),
      ...(on.time.get(workOrderId) ?? []).map(({ userId }) => userId),
      ...(on.events.get(workOrderId) ?? []).flatMap(({ kind, actorId }) => (kind === 'part' ? actorId : [])),
    ];
    return [
      ...own.steps.filter(({ status }) => status === 'open' || status === 'failed'),
      ...own.findings.filter(({ status }) => status === 'open'),
      ...own.parts.filter(({ status, serialOut, actualDisposition }) => status !== 'issued' || (serialOut !== null && actualDisposition === null)),
      ...performers.filter((id) => id === certifierId || !performerIds.includes(id)),
    ];
  });
  expect(faults).toEqual([]);
});

test('what was signed is what stands there: its releases verify', async () => {
  const manager = operator('tester', workshop.organisationId);
  const verified = await read(async (db) => {
    const each = (await all('releases')).filter((_release, i) => i % 6 === 0);
    const orders = each.map(({ workOrderId }) => findWorkOrder(db, workOrderId));
    return Promise.all((await Promise.all(orders)).map(async (order) => order && { number: order.number, ...(await verificationOf(db, manager, order)) }));
  });
  expect(verified.length).toBeGreaterThan(50);
  expect(verified.filter((one) => one?.format !== 2 || !one.valid)).toEqual([]);
});

test('one timer runs, every other time has ended, and no day has more than its working hours in one entry', async () => {
  const time = await all('timeEntries');
  expect(time.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  for (const { startedAt, endedAt, minutes } of time.filter((entry) => entry.endedAt !== null)) {
    expect(minutes).toBe(Math.round(((endedAt ?? 0) - startedAt) / 60_000));
    expect(minutes).toBeLessThanOrEqual(510);
  }
});

test('nothing lies in the future of the day it was made for, except what was promised', async () => {
  const asOf = Date.parse('2026-03-18T07:00:00Z');
  for (const { at } of await all('workOrderEvents')) expect(at).toBeLessThanOrEqual(asOf + 60_000);
  const orders = await all('workOrders');
  const unfinished = orders.filter(({ releasedAt, closedAt }) => releasedAt === null && closedAt === null);
  expect(unfinished.some(({ promisedAt }) => promisedAt !== null && promisedAt < asOf)).toBe(true);
  expect(unfinished.some(({ promisedAt }) => promisedAt !== null && promisedAt > asOf && promisedAt < asOf + 48 * 3_600_000)).toBe(true);
});

test('aircraft of open orders are in the workshop, and every Remote ID is well formed', async () => {
  const stuck = await read((db) => {
    const { aircraft: a, workOrders: w } = db.tables;
    return db
      .select({ number: w.number, status: a.status })
      .from(w)
      .innerJoin(a, and(eq(a.organisationId, w.organisationId), eq(a.id, w.aircraftId)))
      .where(and(isNull(w.closedAt), sql`${w.status} <> 'draft'`, sql`${a.status} <> 'in-workshop'`));
  });
  expect(stuck).toEqual([]);
  for (const { remoteIdSerial } of await all('aircraftIdentities')) expect(remoteIdFault(remoteIdSerial ?? '')).toBeNull();
});

test('it is one audited operation, and the audit chain holds', async () => {
  expect((await workshop.auditProof()).faults).toEqual([]);
  const entries = await read((db) => db.select().from(db.tables.auditRecords).where(eq(db.tables.auditRecords.operation, 'sample.generate')));
  expect(entries).toHaveLength(1);
});

test('its people are there for every role, and its records are found and opened like any others', async () => {
  expect(result.users.map(({ username }) => username)).toContain('store-keeper');
  const manager = workshop.as('manager');
  const { items } = await manager.does('workOrders.list', { limit: 200 });
  expect(items).toHaveLength(200);
  for (const { id } of items.slice(0, 40)) {
    await manager.does('workOrders.get', { id });
    await manager.does('workOrders.timeline', { id });
    await manager.does('checklist.list', { workOrderId: id });
  }
  const [newest] = items;
  expect((await manager.does('workOrders.list', { q: newest?.number ?? '' })).items.map(({ id }) => id)).toContain(newest?.id);
  expect((await manager.does('workOrders.list', { q: newest?.customer?.name ?? '' })).items.map(({ id }) => id)).toContain(newest?.id);
});

test('the next order gets the next number', async () => {
  const known = (await all('workOrders')).map(({ number }) => number);
  const { number } = await workshop.as('reception').does('workOrders.create', { title: 'The next one' });
  expect(known).not.toContain(number);
});
