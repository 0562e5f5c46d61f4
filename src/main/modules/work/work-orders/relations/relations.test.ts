import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { priorities } from '#shared/contract/work/work-order-status.ts';
import { orderIn, receivedOrder } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const addCheck = (workOrderId: string, title: string) => workshop.as('technician').does('checklist.addStep', { workOrderId, kind: 'check', title });

describe('a duplicate', () => {
  it('is a draft with the same facts and the same checklist, nothing done yet', async () => {
    const { id, number, aircraft } = await orderIn(workshop, 'in-progress');
    const step = await addCheck(id, 'Check motors');
    await workshop.as('technician').does('checklist.complete', { id: step.id, result: 'pass' });
    const copy = await workshop.as('reception').does('workOrders.duplicate', { id, title: 'Next year' });
    expect(copy).toMatchObject({
      status: 'draft',
      title: 'Next year',
      condition: null,
      aircraft: { id: aircraft?.id },
      progress: { stepsTotal: 1, stepsOpen: 1 },
    });
    expect(copy.links).toMatchObject([{ kind: 'duplicate-of', direction: 'from', order: { number } }]);
    const { items } = await workshop.as('viewer').does('checklist.list', { workOrderId: copy.id });
    expect(items).toMatchObject([{ title: 'Check motors', status: 'open', result: null }]);
  });
});

describe('a split', () => {
  it('moves open steps into an order of their own that stands in the workshop, too', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const [stays, goes] = [await addCheck(id, 'Check motors'), await addCheck(id, 'Paint the arm')];
    const split = await workshop.as('technician').does('workOrders.split', { id, title: 'Paint', stepIds: [goes.id] });
    expect(split).toMatchObject({ status: 'received', condition: 'Scratches on arm 2.', progress: { stepsTotal: 1 } });
    const { items } = await workshop.as('viewer').does('checklist.list', { workOrderId: id });
    expect(items.map((item) => item.id)).toEqual([stays.id]);
  });

  it('leaves what has a result where it was recorded', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addCheck(id, 'Check motors');
    await workshop.as('technician').does('checklist.complete', { id: step.id, result: 'pass' });
    const refusal = await workshop.as('technician').isRefused('workOrders.split', { id, title: 'Paint', stepIds: [step.id] });
    expect(refusal.data?.issues?.[0]?.path).toBe('stepIds');
  });
});

describe('links', () => {
  it('stand on both orders, and in both timelines', async () => {
    const [one, two] = [await receivedOrder(workshop), await receivedOrder(workshop)];
    const technician = workshop.as('technician');
    await technician.does('workOrders.link', { id: one.id, otherId: two.id, kind: 'blocks' });
    const other = await technician.does('workOrders.get', { id: two.id });
    expect(other.links).toMatchObject([{ kind: 'blocks', direction: 'to', order: { id: one.id } }]);
    const { items } = await technician.does('workOrders.timeline', { id: two.id, limit: 1 });
    expect(items).toMatchObject([{ kind: 'link', data: { kind: 'blocks', direction: 'to', other: one.number } }]);
  });

  it('two orders never wait for each other, not even over a third', async () => {
    const [one, two, three] = [await receivedOrder(workshop), await receivedOrder(workshop), await receivedOrder(workshop)];
    const technician = workshop.as('technician');
    await technician.does('workOrders.link', { id: one.id, otherId: two.id, kind: 'blocks' });
    await technician.does('workOrders.link', { id: two.id, otherId: three.id, kind: 'blocks' });
    expect((await technician.isRefused('workOrders.link', { id: three.id, otherId: one.id, kind: 'blocks' })).code).toBe('not_possible');
    expect((await technician.isRefused('workOrders.link', { id: one.id, otherId: two.id, kind: 'blocks' })).code).toBe('conflict');
    expect((await technician.isRefused('workOrders.link', { id: one.id, otherId: one.id, kind: 'blocks' })).code).toBe('invalid_input');
  });
});

/** The ids as the sort has them: by its value, then by id, both in its direction. */
function inOrder(items: readonly WorkOrderSummary[], sort: string): string[] {
  const values: Record<string, (item: WorkOrderSummary) => number> = {
    promisedAt: ({ promisedAt }) => (promisedAt === null ? Infinity : Date.parse(promisedAt)),
    createdAt: ({ createdAt }) => Date.parse(createdAt),
    updatedAt: ({ updatedAt }) => Date.parse(updatedAt),
    number: ({ number }) => Number(number.replaceAll(/\D/g, '')),
    priority: ({ priority }) => priorities.indexOf(priority),
  };
  const value = values[sort.replace('-', '')];
  if (!value) throw new Error(`There is no sort ${sort}`);
  const ascending = items.toSorted((a, b) => Math.sign(value(a) - value(b)) || (a.id < b.id ? -1 : 1));
  return (sort.startsWith('-') ? ascending.toReversed() : ascending).map(({ id }) => id);
}

describe('lists', () => {
  it('page through everything once, in every sort', async () => {
    const viewer = workshop.as('viewer');
    const { items: all } = await viewer.does('workOrders.list', { limit: 200 });
    const ids = all.map(({ id }) => id).toSorted();
    for (const sort of [
      'promisedAt',
      '-promisedAt',
      'createdAt',
      '-createdAt',
      'updatedAt',
      '-updatedAt',
      'number',
      '-number',
      'priority',
      '-priority',
    ] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await viewer.does('workOrders.list', { limit: 3, sort, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor && seen.length < 500);
      expect({ sort, seen: seen.toSorted() }).toEqual({ sort, seen: ids });
      expect({ sort, seen }).toEqual({ sort, seen: inOrder(all, sort) });
      const { items: some } = await viewer.does('workOrders.list', { limit: 200, sort, status: ['draft', 'received', 'in-progress'] });
      expect({ sort, some: some.map(({ id }) => id) }).toEqual({ sort, some: inOrder(some, sort) });
    }
  });

  it('filters are off unless asked, and together they narrow', async () => {
    const reception = workshop.as('reception');
    const inspector = workshop.as('inspector');
    const mine = await reception.does('workOrders.create', {
      title: 'Late one',
      assigneeId: inspector.id,
      priority: 'urgent',
      promisedAt: new Date(Date.now() - 1000).toISOString(),
    });
    const soon = await reception.does('workOrders.create', {
      title: 'Soon one',
      assigneeId: inspector.id,
      promisedAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const ids = async (filter: Parameters<typeof inspector.does<'workOrders.list'>>[1]) =>
      (await inspector.does('workOrders.list', filter)).items.map(({ id }) => id);
    expect(await ids({ mine: true, sort: 'promisedAt' })).toEqual([mine.id, soon.id]);
    expect(await ids({ mine: true, overdue: true })).toEqual([mine.id]);
    expect(await ids({ mine: true, dueSoon: true })).toEqual([soon.id]);
    expect(await ids({ mine: true, priority: ['urgent', 'high'] })).toEqual([mine.id]);
    expect(await ids({ mine: true, status: 'draft', q: 'soon' })).toEqual([soon.id]);
    expect(await ids({ mine: true, status: ['closed', 'released'] })).toEqual([]);
    expect((await inspector.does('workOrders.list', { mine: true })).items.map(({ sla }) => sla)).toEqual(['due-soon', 'overdue']);
  });

  it('the board counts every open stage and shows the first cards by promised date', async () => {
    const { columns } = await workshop.as('viewer').does('workOrders.board', { cards: 2 });
    const drafts = columns.find(({ status }) => status === 'draft');
    expect(drafts?.count).toBeGreaterThan(2);
    expect(drafts?.cards).toHaveLength(2);
    expect(columns.map(({ status }) => status)).not.toContain('closed');
  });
});

describe('the dashboard', () => {
  it('counts what is in hand, and shows money to those who may see it only', async () => {
    const figures = await workshop.as('manager').does('insight.dashboard', undefined);
    const { items } = await workshop.as('viewer').does('workOrders.list', { limit: 200 });
    const inStage = (status: string) => items.filter((item) => item.status === status).length;
    expect(figures.stages).toEqual(figures.stages.map(({ status }) => ({ status, count: inStage(status) })));
    expect(figures.overdue).toBe(items.filter(({ sla }) => sla === 'overdue').length);
    expect(figures.releasedPerWeek).toHaveLength(12);
    expect(figures.openEstimates).toEqual({ count: 0, totals: [] });
    expect('openEstimates' in (await workshop.as('viewer').does('insight.dashboard', undefined))).toBe(false);
  });
});

describe('search', () => {
  it('finds orders, customers, aircraft and parts from one box', async () => {
    const { aircraft } = await receivedOrder(workshop, 'Lantern flickers');
    const viewer = workshop.as('viewer');
    const { items } = await viewer.does('search.find', { q: `${aircraft?.airframeSerial} lantern` });
    expect(items).toMatchObject([{ kind: 'work-order', detail: 'Lantern flickers', status: 'received' }]);
    const kinds = new Set((await viewer.does('search.find', { q: aircraft?.airframeSerial ?? '' })).items.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['work-order', 'aircraft']));
    expect((await viewer.does('search.find', { q: 'ada' })).items.some(({ kind }) => kind === 'customer')).toBe(true);
    expect((await viewer.does('search.find', { q: '"*)(' })).items).toEqual([]);
  });
});

describe('saved views', () => {
  it('belong to one person, until somebody who may shares them', async () => {
    const [technician, manager] = [workshop.as('technician'), workshop.as('manager')];
    const view = await technician.does('savedViews.save', { list: 'work-orders', name: 'Mine', query: 'mine=true' });
    expect(view).toMatchObject({ own: true, shared: false, can: { update: true } });
    expect((await manager.does('savedViews.list', { list: 'work-orders' })).items).toEqual([]);
    expect((await manager.isRefused('savedViews.remove', { id: view.id })).code).toBe('not_found');
    expect((await technician.isRefused('savedViews.save', { id: view.id, list: 'work-orders', name: 'Mine', query: 'x', shared: true })).code).toBe(
      'forbidden',
    );
    const shared = await manager.does('savedViews.save', { list: 'work-orders', name: 'Late', query: 'overdue=true', shared: true });
    expect((await technician.does('savedViews.list', { list: 'work-orders' })).items.map(({ name, own }) => `${name} ${own}`)).toEqual([
      'Late false',
      'Mine true',
    ]);
    expect((await technician.isRefused('savedViews.save', { id: shared.id, list: 'work-orders', name: 'Hers', query: 'x' })).code).toBe('forbidden');
    await technician.does('savedViews.remove', { id: view.id });
  });
});
