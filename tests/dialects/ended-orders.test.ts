/** The figures of ended orders that the database keeps: after every kind of change they are what a plain count says, for everybody who may see some of them. */
import { setTimeout as wait } from 'node:timers/promises';
import { eq, inArray, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { endedStatuses, openStatuses, workOrderStatuses } from '#shared/contract/work/work-order-status.ts';
import { changeRows, deleteRow } from '#database/versioned-rows.ts';
import { examine } from '#entry/doctor.ts';
import { operator } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { generateSample } from '#modules/sample/index.ts';
import { givePassword, orderIn, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { callAs, type Person, type Workshop } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

/** Whose, in which stage, and how many: of the orders themselves, and as it is kept. */
async function figures({ application }: Workshop) {
  const keyOf = (of: { organisationId: string; status: string; createdById: string; assigneeId: string | null; teamId: string | null }) =>
    [of.organisationId, of.status, of.createdById, of.assigneeId ?? '', of.teamId ?? ''].join(' ');
  const { orders, kept } = await application.database
    .system('tests')
    .read(async (db) => ({ orders: await db.select().from(db.tables.workOrders), kept: await db.select().from(db.tables.endedOrders) }));
  const ended = Map.groupBy(
    orders.filter(({ status }) => (endedStatuses as readonly string[]).includes(status)),
    keyOf,
  );
  return {
    counted: Object.fromEntries([...ended].map(([key, own]) => [key, own.length])),
    kept: Object.fromEntries(kept.filter(({ many }) => many !== 0).map((row) => [keyOf(row), row.many])),
    sum: [...ended.values()].flat().length,
  };
}

/** @returns how many have ended, which is also what is kept. */
async function holds(workshop: Workshop): Promise<number> {
  const { counted, kept, sum } = await figures(workshop);
  expect(kept).toEqual(counted);
  return sum;
}

/** Somebody who sees the orders of this scope, and the dashboard. */
async function seeing(workshop: Workshop, scope: 'own' | 'team'): Promise<Person> {
  const boss = workshop.as('administrator');
  const role = await boss.does('roles.create', {
    name: `Sees ${scope}`,
    grants: [
      { permission: 'service:workorder:view', scope },
      { permission: 'insight:dashboard:view', scope: 'all' },
    ],
  });
  const person = await workshop.hire('viewer', `Sees ${scope}`);
  await boss.does('users.assignRoles', { userIds: [person.id], roleIds: [role.id], mode: 'set' });
  return person;
}

const handOver = async (workshop: Workshop) =>
  workshop.as('reception').does('workOrders.handover', { id: (await releasedOrder(workshop)).id, handoverTo: 'Ada Flyer' });
const cancel = (workshop: Workshop, { id }: { readonly id: string }) => workshop.as('manager').does('workOrders.cancel', { id, reason: 'Sold' });

test('every stage is open or has ended', () => {
  expect([...openStatuses, ...endedStatuses].toSorted()).toEqual([...workOrderStatuses].toSorted());
});

onEveryDialect('The figures of ended orders', (open) => {
  test('follow what people do with orders', { timeout: 120_000 }, async () => {
    const workshop = await open();
    await givePassword(workshop, workshop.as('inspector'));
    const [technician, manager] = [workshop.as('technician'), workshop.as('manager')];
    const draft = await manager.does('workOrders.create', { title: 'Draft' });
    expect(await holds(workshop)).toBe(0);
    await cancel(workshop, draft);
    expect(await holds(workshop)).toBe(1);
    for (const stage of ['diagnosis', 'approved', 'in-progress', 'quality-check'] as const) await cancel(workshop, await orderIn(workshop, stage));
    expect(await holds(workshop)).toBe(5);
    const closed = await handOver(workshop);
    expect(await holds(workshop)).toBe(6);
    await manager.does('workOrders.followUp', { id: closed.id, title: 'Look again' });
    await manager.does('workOrders.duplicate', { id: closed.id });
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await technician.does('checklist.addStep', { workOrderId: id, kind: 'check', title: 'Paint' });
    const split = await technician.does('workOrders.split', { id, title: 'Paint', stepIds: [step.id] });
    await manager.does('workOrders.assign', { id: split.id, assigneeId: workshop.as('inspector').id });
    expect(await holds(workshop)).toBe(6);
    await cancel(workshop, split);
    // One that is refused changes nothing.
    await manager.isRefused('workOrders.cancel', { id: split.id, reason: 'Once more' });
    expect(await holds(workshop)).toBe(7);
  });

  test('follow what is done to many rows at once, and what is taken back', { timeout: 120_000 }, async () => {
    const workshop = await open();
    const { application, database, organisationId } = workshop;
    await generateSample(application.database, {
      auditTrail: application.auditTrail,
      organisationId,
      workOrders: 120,
      seed: 3,
      asOf: '2026-03-04',
      passwordHash: 'nobody signs in here',
      actor: operator('test', organisationId),
      call: callAs('none'),
    });
    const all = await holds(workshop);
    expect(all).toBeGreaterThan(60);
    const team = await workshop.as('administrator').does('teams.create', { name: 'Rotors' });
    const ended = [...endedStatuses];
    await database.write((db) => changeRows(db, 'workOrders', eq(db.tables.workOrders.status, 'closed'), { teamId: team.id, assigneeId: null, updatedAt: 1 }));
    expect(await holds(workshop)).toBe(all);
    const [first, second] = await database.read((db) => db.select().from(db.tables.workOrders).where(inArray(db.tables.workOrders.status, ended)).limit(2));
    if (!first || !second) throw new Error('The sample has no ended orders');
    await database.write((db) =>
      changeRows(db, 'workOrders', eq(db.tables.workOrders.id, first.id), { status: first.status === 'closed' ? 'cancelled' : 'closed', updatedAt: 2 }),
    );
    expect(await holds(workshop)).toBe(all);
    await database.write((db) =>
      changeRows(db, 'workOrders', eq(db.tables.workOrders.id, second.id), { status: 'draft', createdById: 'somebody else', updatedAt: 2 }),
    );
    expect(await holds(workshop)).toBe(all - 1);
    const undone = database.write(async (db) => {
      await changeRows(db, 'workOrders', inArray(db.tables.workOrders.status, ended), { status: 'draft', updatedAt: 3 });
      throw new Error('Not after all');
    });
    await expect(undone).rejects.toThrow('Not after all');
    expect(await holds(workshop)).toBe(all - 1);
    const copy = { ...first, id: newId(), numberOrder: 9_999_999, searchText: 'A copy' };
    await database.write((db) => db.insert(db.tables.workOrders).values(copy));
    expect(await holds(workshop)).toBe(all);
    await database.write((db) => deleteRow(db, 'workOrders', copy));
    expect(await holds(workshop)).toBe(all - 1);
  });

  test('are right when eight people end orders at the same moment', { timeout: 120_000 }, async () => {
    const workshop = await open();
    const orders: WorkOrder[] = [];
    for (let i = 0; i < 24; i++) orders.push(await receivedOrder(workshop));
    // Eight lanes with three orders each; all of them count in the same figure.
    await Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        for (const order of orders.filter((_order, i) => i % 8 === lane)) await cancel(workshop, order);
      }),
    );
    expect(await holds(workshop)).toBe(24);
  });

  test('count for each organisation and each scope what its people can see', { timeout: 120_000 }, async () => {
    const workshop = await open();
    const boss = workshop.as('administrator');
    const [own, team] = [await seeing(workshop, 'own'), await seeing(workshop, 'team')];
    const { id: teamId } = await boss.does('teams.create', { name: 'Rotors', memberIds: [team.id] });
    const orders: string[] = [];
    for (let i = 0; i < 8; i++) orders.push((await boss.does('workOrders.create', { title: `Order ${i}` })).id);
    const owners = [
      { assigneeId: own.id },
      { createdById: own.id },
      { assigneeId: own.id, createdById: own.id },
      { teamId },
      { assigneeId: own.id, teamId },
      { assigneeId: team.id, teamId },
      {},
      { assigneeId: own.id },
    ] as const;
    for (const [i, of] of owners.entries())
      await workshop.database.write((db) =>
        changeRows(db, 'workOrders', eq(db.tables.workOrders.id, orders[i] ?? ''), {
          ...of,
          status: i % 3 === 0 ? 'cancelled' : i === 7 ? 'draft' : 'closed',
          updatedAt: i,
        }),
      );
    const elsewhere = await workshop.hire('manager', 'Elsewhere', await workshop.addOrganisation('Other'));
    await cancel({ ...workshop, as: () => elsewhere }, await elsewhere.does('workOrders.create', { title: 'Theirs' }));
    await holds(workshop);
    for (const [person, many] of [
      [workshop.as('manager'), 8],
      [own, 5],
      [team, 3],
      [elsewhere, 1],
    ] as const) {
      const { stages } = await person.does('insight.dashboard', undefined);
      const { items } = await person.does('workOrders.list', { limit: 200 });
      expect(items.length, person.name).toBe(many);
      expect(stages).toEqual(workOrderStatuses.map((status) => ({ status, count: items.filter((item) => item.status === status).length })));
    }
  });

  test('are looked after by doctor, which says what is off and counts anew where it is told to', { timeout: 120_000 }, async () => {
    const workshop = await open();
    const { folder, databaseUrl, database } = workshop;
    const doctor = async (recount: boolean) =>
      (await examine({ data: folder, databaseUrl, organisation: undefined, json: false }, { recount })).find(({ check }) => check === 'Figures');
    const orders: WorkOrder[] = [];
    for (let i = 0; i < 6; i++) orders.push(await receivedOrder(workshop));
    for (const order of orders.slice(0, 2)) await cancel(workshop, order);
    const right = { ok: true, message: 'The figures of closed and cancelled work orders are right.' };
    expect(await doctor(false)).toMatchObject(right);
    await database.write((db) => db.update(db.tables.endedOrders).set({ many: 7 }));
    await database.write((db) =>
      db
        .insert(db.tables.endedOrders)
        .values({ organisationId: workshop.organisationId, status: 'closed', createdById: 'nobody', assigneeId: '', teamId: '', many: 1 }),
    );
    const off = {
      ok: false,
      message: '2 figures of closed and cancelled work orders are off: 8 kept, 2 counted. Run cube doctor --recount, which counts them anew.',
    };
    expect(await doctor(false)).toMatchObject(off);
    expect(await doctor(false)).toMatchObject(off);
    // While others go on working.
    const [told] = await Promise.all([doctor(true), ...orders.slice(2).map((order) => cancel(workshop, order))]);
    expect(told).toMatchObject({ ok: true, message: 'The closed and cancelled work orders were counted anew: 2 figures were off.' });
    expect(await holds(workshop)).toBe(6);
    expect(await doctor(true)).toMatchObject(right);
    await database.write((db) => db.delete(db.tables.endedOrders));
    expect(await doctor(false)).toMatchObject({
      ok: false,
      message: expect.stringContaining('1 figure of closed and cancelled work orders is off: 0 kept, 6 counted.'),
    });
  });

  test('are put right also while somebody ends the first order of their own', { timeout: 60_000 }, async () => {
    const workshop = await open();
    const { folder, databaseUrl, database } = workshop;
    const [first, second] = [await receivedOrder(workshop), await receivedOrder(workshop)];
    await cancel(workshop, first);
    await workshop.as('manager').does('workOrders.assign', { id: second.id, assigneeId: workshop.as('inspector').id });
    await database.write((db) => db.update(db.tables.endedOrders).set({ many: 7 }));
    // Somebody holds the figure that is off for a moment.
    const held = database.write(async (db) => {
      await db.update(db.tables.endedOrders).set({ many: sql`${db.tables.endedOrders.many}` });
      await wait(1_000);
    });
    await wait(100);
    const recount = examine({ data: folder, databaseUrl, organisation: undefined, json: false }, { recount: true });
    await wait(500);
    await Promise.all([cancel(workshop, second), held, recount]);
    expect(await holds(workshop)).toBe(2);
  });
});
