import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givePassword, orderIn, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

const minuteMs = 60_000;
const start = Date.now();
let nowMs = start;
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop({ now: () => nowMs });
  await givePassword(workshop, workshop.as('inspector'));
});
afterAll(() => workshop.close());
beforeEach(() => {
  nowMs += 1000;
});

const technician = () => workshop.as('technician');
const pass = (minutes: number) => {
  nowMs += minutes * minuteMs;
};
const ago = (minutes: number) => new Date(nowMs - minutes * minuteMs).toISOString();

describe('a timer', () => {
  test('runs, is seen as running, and stops with its minutes', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const { entry, stopped } = await technician().does('time.start', { workOrderId: order.id, note: 'Arm 2' });
    expect([entry.endedAt, entry.minutes, stopped]).toEqual([null, null, null]);
    expect((await technician().does('time.running', undefined)).entry).toMatchObject({ id: entry.id, workOrder: { number: order.number } });
    pass(12.2);
    expect(await technician().does('time.stop', { id: entry.id })).toMatchObject({ minutes: 13, note: 'Arm 2', manual: false });
    expect((await technician().does('time.running', undefined)).entry).toBeNull();
  });

  test('that is started elsewhere stops the first one and says so', async () => {
    const [first, second] = [await orderIn(workshop, 'in-progress'), await orderIn(workshop, 'diagnosis')];
    const begun = await technician().does('time.start', { workOrderId: first.id });
    pass(30);
    const { stopped, entry } = await technician().does('time.start', { workOrderId: second.id });
    expect(stopped).toMatchObject({ id: begun.entry.id, minutes: 30, workOrder: { id: first.id } });
    await technician().does('time.stop', { id: entry.id });
  });

  test('that is started twice on one order runs on', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const { entry } = await technician().does('time.start', { workOrderId: order.id });
    pass(5);
    const again = await technician().does('time.start', { workOrderId: order.id });
    expect(again).toMatchObject({ entry: { id: entry.id, startedAt: entry.startedAt }, stopped: null });
    await technician().does('time.stop', { id: entry.id });
  });

  test('runs once per person however many windows start it', async () => {
    const jo = await workshop.hire('technician', 'Jo Parallel');
    const orders = [await orderIn(workshop, 'in-progress'), await orderIn(workshop, 'in-progress'), await orderIn(workshop, 'in-progress')];
    await Promise.all(orders.map(({ id }) => jo.call('time.start', { workOrderId: id })));
    const { items } = await jo.does('time.list', { userId: jo.id });
    expect(items.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });

  test('stops when its order is put on hold', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const { entry } = await technician().does('time.start', { workOrderId: order.id });
    pass(7);
    await technician().does('workOrders.transition', { id: order.id, to: 'on-hold', reason: 'Waiting for the owner' });
    expect((await technician().does('time.list', { workOrderId: order.id })).items).toMatchObject([{ id: entry.id, minutes: 7 }]);
  });

  test('does not run on an order nobody works on', async () => {
    const order = await receivedOrder(workshop);
    expect(await technician().isRefused('time.start', { workOrderId: order.id })).toMatchObject({
      code: 'not_possible',
      message: 'This work order is received. A timer runs during diagnosis and while the work is in progress.',
    });
  });

  test('stopped after the clock was set back has worked nothing, not less', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const { entry } = await technician().does('time.start', { workOrderId: order.id });
    pass(-60);
    const stopped = await technician().does('time.stop', { id: entry.id });
    pass(60);
    expect([stopped.minutes, stopped.endedAt]).toEqual([0, entry.startedAt]);
  });

  test('stopped twice stays as it was', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const { entry } = await technician().does('time.start', { workOrderId: order.id });
    pass(3);
    const first = await technician().does('time.stop', { id: entry.id });
    pass(3);
    expect(await technician().does('time.stop', { id: entry.id })).toEqual(first);
  });
});

describe('time by hand', () => {
  test('is entered, corrected and removed', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const entry = await technician().does('time.create', { workOrderId: order.id, startedAt: ago(90), minutes: 45 });
    expect(entry).toMatchObject({ minutes: 45, manual: true, billable: true, endedAt: ago(45) });
    const corrected = await technician().does('time.update', { id: entry.id, version: entry.version, minutes: 60, billable: false });
    expect(corrected).toMatchObject({ minutes: 60, billable: false, endedAt: ago(30), version: 2 });
    expect(await technician().isRefused('time.update', { id: entry.id, version: entry.version, minutes: 10 })).toMatchObject({ code: 'conflict' });
    await technician().does('time.remove', { id: entry.id });
    expect((await technician().does('time.list', { workOrderId: order.id })).items).toEqual([]);
  });

  test.each([
    ['a start in the future', -10, 5, 'startedAt'],
    ['more than has passed', 30, 45, 'minutes'],
  ])('%s is refused', async (_what, startedAgo, minutes, path) => {
    const order = await orderIn(workshop, 'in-progress');
    expect(await technician().isRefused('time.create', { workOrderId: order.id, startedAt: ago(startedAgo), minutes })).toMatchObject({
      code: 'invalid_input',
      data: { issues: [{ path }] },
    });
  });

  test('no time and more than a day are refused', async () => {
    const order = await orderIn(workshop, 'in-progress');
    for (const minutes of [0, -5, 1441, 1.5])
      expect(await technician().isRefused('time.create', { workOrderId: order.id, startedAt: ago(10), minutes })).toMatchObject({ code: 'invalid_input' });
  });

  test('a running timer is stopped before its times are corrected or it is removed', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const { entry } = await technician().does('time.start', { workOrderId: order.id });
    expect(await technician().isRefused('time.update', { id: entry.id, minutes: 5 })).toMatchObject({ code: 'not_possible' });
    expect(await technician().isRefused('time.remove', { id: entry.id })).toMatchObject({ code: 'not_possible' });
    expect(await technician().does('time.update', { id: entry.id, note: 'Gimbal' })).toMatchObject({ note: 'Gimbal', endedAt: null });
    await technician().does('time.stop', { id: entry.id });
  });

  test('does not change any more after the release', async () => {
    const released = await releasedOrder(workshop);
    expect(await technician().isRefused('time.create', { workOrderId: released.id, startedAt: ago(10), minutes: 5 })).toMatchObject({ code: 'not_possible' });
  });
});

describe('whose time', () => {
  test('one’s own with the right to record, that of others with the right to correct', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const entry = await technician().does('time.create', { workOrderId: order.id, startedAt: ago(60), minutes: 30 });
    const colleague = await workshop.hire('technician', 'Kim Colleague');
    const wish = { id: entry.id, minutes: 20 };
    expect(await colleague.isRefused('time.update', wish)).toMatchObject({ code: 'forbidden', data: { refusedBy: { permission: 'service:time:manage' } } });
    expect(await colleague.isRefused('time.create', { workOrderId: order.id, userId: technician().id, startedAt: ago(60), minutes: 5 })).toMatchObject({
      code: 'forbidden',
    });
    expect((await colleague.does('time.list', { workOrderId: order.id })).items[0]?.can).toEqual({ stop: false, update: false, remove: false });
    expect(await workshop.as('manager').does('time.update', wish)).toMatchObject({ minutes: 20 });
    expect(await workshop.as('manager').does('time.create', { workOrderId: order.id, userId: colleague.id, startedAt: ago(60), minutes: 5 })).toMatchObject({
      user: { name: 'Kim Colleague' },
    });
  });

  test('somebody of another organisation is nobody', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const stranger = await workshop.hire('technician', 'Stranger', await workshop.addOrganisation('Elsewhere'));
    expect(await workshop.as('manager').isRefused('time.create', { workOrderId: order.id, userId: stranger.id, startedAt: ago(60), minutes: 5 })).toMatchObject(
      { data: { issues: [{ path: 'userId' }] } },
    );
    expect(await stranger.isRefused('time.start', { workOrderId: order.id })).toMatchObject({ code: 'not_found' });
    expect((await stranger.does('time.list', {})).items).toEqual([]);
  });
});

describe('what time is worth', () => {
  test('is unknown, and not nothing, as long as no labour rate is set', async () => {
    const order = await orderIn(workshop, 'in-progress');
    await technician().does('time.create', { workOrderId: order.id, startedAt: ago(120), minutes: 40 });
    const seen = await workshop.as('accountant').does('time.list', { workOrderId: order.id });
    expect(seen.total).toEqual({ minutes: 40, billableMinutes: 40, labour: null });
    expect(seen.items.map(({ labour }) => labour)).toEqual([null]);
    expect((await technician().does('time.list', { workOrderId: order.id })).total).toEqual({ minutes: 40, billableMinutes: 40 });
  });

  test('is seen by those who may see margins, and absent for everybody else', async () => {
    await workshop.as('administrator').does('settings.update', { values: { 'labour.ratePerHour': '96' } });
    const order = await orderIn(workshop, 'in-progress');
    await technician().does('time.create', { workOrderId: order.id, startedAt: ago(120), minutes: 40 });
    await technician().does('time.create', { workOrderId: order.id, startedAt: ago(60), minutes: 35, billable: false });
    const seen = await workshop.as('accountant').does('time.list', { workOrderId: order.id });
    expect(seen.items.map(({ labour }) => labour)).toEqual([
      { amountMinor: 5600, currency: 'EUR' },
      { amountMinor: 6400, currency: 'EUR' },
    ]);
    expect(seen.total).toEqual({ minutes: 75, billableMinutes: 40, labour: { amountMinor: 12_000, currency: 'EUR' } });
    const unseen = await technician().does('time.list', { workOrderId: order.id });
    expect(unseen.total).toEqual({ minutes: 75, billableMinutes: 40 });
    expect(unseen.items.some((item) => 'labour' in item)).toBe(false);
  });
});

test('a long list is paged, latest first, without repeating or leaving out', async () => {
  const jo = await workshop.hire('technician', 'Jo Diligent');
  const order = await orderIn(workshop, 'in-progress');
  for (let i = 0; i < 7; i++) await jo.does('time.create', { workOrderId: order.id, startedAt: ago(100 - Math.floor(i / 2)), minutes: i + 1 });
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await jo.does('time.list', { userId: jo.id, limit: 3, ...(cursor !== undefined && { cursor }) });
    seen.push(...page.items.map(({ minutes }) => minutes ?? 0));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(seen.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
