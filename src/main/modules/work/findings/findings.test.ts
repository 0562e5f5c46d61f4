import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endOfDay } from '#shared/wall-clock.ts';
import { givePassword, orderIn, releasedOrder } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
});
afterAll(() => workshop.close());

const technician = () => workshop.as('technician');
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

async function found(severity: 'note' | 'minor' | 'major' | 'critical' = 'minor') {
  const order = await orderIn(workshop, 'in-progress');
  return technician().does('findings.create', { workOrderId: order.id, title: 'Crack in arm 3', description: 'Near the hinge', severity });
}

describe('a finding', () => {
  test('is recorded open, with who and when', async () => {
    expect(await found()).toMatchObject({ status: 'open', severity: 'minor', createdBy: { name: 'Technician One' }, deferral: null, photos: [], version: 1 });
  });

  test('is rectified in words', async () => {
    const { id } = await found();
    expect(await technician().isRefused('findings.rectify', { id, rectification: '  ' })).toMatchObject({ data: { issues: [{ path: 'rectification' }] } });
    expect(await technician().does('findings.rectify', { id, rectification: 'Arm replaced' })).toMatchObject({
      status: 'rectified',
      rectification: 'Arm replaced',
      can: { rectify: false, defer: false, reopen: true },
    });
  });

  test('is deferred to a limit with the owner’s consent', async () => {
    const { id } = await found();
    const until = inDays(30);
    expect(await technician().does('findings.defer', { id, until, consentBy: 'Ada Flyer' })).toMatchObject({
      status: 'deferred',
      // To the end of that day where the workshop is.
      deferral: { until: new Date(endOfDay('Europe/Zurich', Date.parse(until))).toISOString(), consentBy: 'Ada Flyer' },
    });
    expect(await technician().does('findings.reopen', { id })).toMatchObject({ status: 'open', deferral: null });
  });

  test.each([
    ['without a name', { until: inDays(3), consentBy: ' ' }, 'invalid_input'],
    ['to a limit that has passed', { until: inDays(-1), consentBy: 'Ada Flyer' }, 'invalid_input'],
  ])('is not deferred %s', async (_how, wish, code) => {
    const { id } = await found();
    expect(await technician().isRefused('findings.defer', { id, ...wish })).toMatchObject({ code });
  });

  test('that is critical is not deferred, nor made critical once deferred', async () => {
    const { id } = await found('critical');
    expect(await technician().isRefused('findings.defer', { id, until: inDays(3), consentBy: 'Ada Flyer' })).toMatchObject({ code: 'not_possible' });
    const { id: minor } = await found();
    await technician().does('findings.defer', { id: minor, until: inDays(3), consentBy: 'Ada Flyer' });
    expect(await technician().isRefused('findings.update', { id: minor, severity: 'critical' })).toMatchObject({ code: 'not_possible' });
  });

  test('changed by two is kept for the second, who is told', async () => {
    const { id } = await found();
    await workshop.as('manager').does('findings.update', { id, version: 1, title: 'Crack in arm 2' });
    expect(await technician().isRefused('findings.update', { id, version: 1, title: 'Crack in arm 4' })).toMatchObject({
      code: 'conflict',
      data: { changed: { by: 'Manager One', fields: ['title'] } },
    });
  });

  test('recorded by mistake is removed by those who may, with a reason', async () => {
    const { id, workOrder } = await found();
    expect(await technician().isRefused('findings.remove', { id, reason: 'Wrong order' })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'service:finding:remove' } },
    });
    await workshop.as('inspector').does('findings.remove', { id, reason: 'Wrong order' });
    expect((await technician().does('findings.list', { workOrderId: workOrder.id })).items).toEqual([]);
  });
});

describe('findings and the order', () => {
  test('an open finding holds the release up, a deferred one is printed as still open', async () => {
    const { id, workOrder } = await found();
    await technician().does('workOrders.transition', { id: workOrder.id, to: 'quality-check' });
    const inspector = workshop.as('inspector');
    expect((await inspector.does('workOrders.get', { id: workOrder.id })).nextTransition?.blockers.map(({ code }) => code)).toEqual(['finding-open']);
    await technician().does('findings.defer', { id, until: inDays(30), consentBy: 'Ada Flyer' });
    expect((await inspector.does('workOrders.get', { id: workOrder.id })).nextTransition).toMatchObject({ allowed: true });
  });

  test('after the release findings are evidence', async () => {
    const order = await releasedOrder(workshop);
    expect(await technician().isRefused('findings.create', { workOrderId: order.id, title: 'Too late' })).toMatchObject({ code: 'not_possible' });
  });

  test('the deferred defects of an aircraft are found across its orders', async () => {
    const { id, workOrder } = await found('major');
    await found();
    await technician().does('findings.defer', { id, until: inDays(30), consentBy: 'Ada Flyer' });
    const order = await technician().does('workOrders.get', { id: workOrder.id });
    const { items } = await technician().does('findings.list', { aircraftId: order.aircraft?.id, status: 'deferred' });
    expect(items.map((item) => item.id)).toEqual([id]);
  });

  test('those of another organisation do not exist', async () => {
    const { id, workOrder } = await found();
    const stranger = await workshop.hire('inspector', 'Stranger', await workshop.addOrganisation('Elsewhere'));
    expect(await stranger.isRefused('findings.rectify', { id, rectification: 'x' })).toMatchObject({ code: 'not_found' });
    expect(await stranger.isRefused('findings.list', { workOrderId: workOrder.id })).toMatchObject({ code: 'not_found' });
    expect((await stranger.does('findings.list', {})).items).toEqual([]);
  });
});
