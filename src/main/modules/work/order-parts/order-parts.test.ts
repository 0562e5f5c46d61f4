import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import { changeRows } from '#database/versioned-rows.ts';
import { stock } from '#modules/store/stock/index.ts';
import { givePassword, orderIn, password, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let motorId: string;
let wireId: string;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
  const motor = await keeper().does('parts.create', {
    sku: 'M-6009',
    name: 'Motor 6009',
    unitPrice: '319.9',
    serialised: true,
    cost: { unitCost: '201.333333' },
  });
  const wire = await keeper().does('parts.create', { sku: 'W-16', name: 'Wire 16 AWG', unit: 'metre', unitPrice: '1.2345' });
  [motorId, wireId] = [motor.id, wire.id];
});
afterAll(() => workshop.close());

const keeper = () => workshop.as('store-keeper');
const technician = () => workshop.as('technician');
const planned = async (partId: string, quantity: string): Promise<OrderPart> => {
  const { id: workOrderId } = await orderIn(workshop, 'in-progress');
  return technician().does('orderParts.add', { workOrderId, partId, quantity });
};

describe('planning', () => {
  test('refuses what amounts to more than can be counted, and keeps nothing of it', async () => {
    const { id: workOrderId } = await orderIn(workshop, 'in-progress');
    const refusal = await technician().isRefused('orderParts.add', { workOrderId, partId: wireId, quantity: '999999999', unitPrice: '999999999' });
    expect(refusal).toMatchObject({ code: 'invalid_input', data: { issues: [{ path: 'quantity' }] } });
    expect((await technician().does('orderParts.list', { workOrderId })).items).toEqual([]);
  });

  test('takes the list price, and says what the line amounts to', async () => {
    expect(await planned(wireId, '2.5')).toMatchObject({
      quantity: '2.5',
      unitPrice: '1.2345',
      status: 'planned',
      amount: { amountMinor: 309, currency: 'EUR' },
    });
  });

  test('a part with serials stands on one line for each piece', async () => {
    const { id: workOrderId } = await orderIn(workshop, 'in-progress');
    expect(await technician().isRefused('orderParts.add', { workOrderId, partId: motorId, quantity: '2' })).toMatchObject({
      code: 'invalid_input',
      data: { issues: [{ path: 'quantity', message: 'Motor 6009 has serial numbers: add one line for each piece.' }] },
    });
  });

  test.each(['0', '-1', '1.0000001', '1e3', 'two'])('a quantity of %s is refused', async (quantity) => {
    const { id: workOrderId } = await orderIn(workshop, 'in-progress');
    expect(await technician().isRefused('orderParts.add', { workOrderId, partId: wireId, quantity })).toMatchObject({ code: 'invalid_input' });
  });

  test('what a part costs the workshop is absent for those who may not see it', async () => {
    const line = await planned(motorId, '1');
    expect('cost' in line).toBe(false);
    const { items } = await keeper().does('orderParts.list', { workOrderId: line.workOrderId });
    expect(items[0]?.cost).toEqual({ amountMinor: 20_133, currency: 'EUR' });
  });

  test('is for orders whose work is not checked yet', async () => {
    const { id: workOrderId } = await orderIn(workshop, 'quality-check');
    expect(await technician().isRefused('orderParts.add', { workOrderId, partId: wireId, quantity: '1' })).toMatchObject({
      code: 'not_possible',
      data: { blockers: [{ code: 'wrong-stage' }] },
    });
  });

  test('a line that was never issued is taken off', async () => {
    const line = await planned(wireId, '1');
    await technician().does('orderParts.remove', { id: line.id });
    expect((await technician().does('orderParts.list', { workOrderId: line.workOrderId })).items).toEqual([]);
  });
});

describe('from the shelf to the order and back', () => {
  test('reserve, issue in parts, return in parts', async () => {
    const { id } = await planned(wireId, '4');
    expect(await keeper().does('orderParts.reserve', { id })).toMatchObject({ status: 'reserved' });
    expect(await keeper().does('orderParts.issue', { id, quantity: '1.5' })).toMatchObject({
      status: 'reserved',
      issuedQuantity: '1.5',
      amount: { amountMinor: 185 },
    });
    expect(await keeper().isRefused('orderParts.issue', { id, quantity: '2.500001' })).toMatchObject({
      message: 'Only 2.5 metre are left to issue. Raise the quantity of the line to issue more.',
    });
    expect(await keeper().does('orderParts.issue', { id })).toMatchObject({ status: 'issued', issuedQuantity: '4' });
    expect(await keeper().isRefused('orderParts.issue', { id })).toMatchObject({ code: 'not_possible' });
    expect(await keeper().does('orderParts.return', { id, quantity: '0.5' })).toMatchObject({
      status: 'issued',
      returnedQuantity: '0.5',
      amount: { amountMinor: 432 },
    });
    expect(await keeper().isRefused('orderParts.return', { id, quantity: '4' })).toMatchObject({ message: 'Only 3.5 metre are out.' });
    expect(await keeper().does('orderParts.return', { id })).toMatchObject({ status: 'returned', returnedQuantity: '4', amount: { amountMinor: 0 } });
  });

  test('what is left of a reservation is given up by itself when less is needed', async () => {
    const { id } = await planned(wireId, '4');
    await keeper().does('orderParts.reserve', { id });
    await keeper().does('orderParts.issue', { id, quantity: '3' });
    expect(await technician().isRefused('orderParts.update', { id, quantity: '2' })).toMatchObject({
      message: '3 metre were issued, so it cannot be less. Take back what was not used.',
    });
    expect(await technician().does('orderParts.update', { id, quantity: '3' })).toMatchObject({ status: 'issued' });
  });

  test('reserving twice changes nothing, and a reservation can be given up', async () => {
    const { id } = await planned(wireId, '4');
    const first = await keeper().does('orderParts.reserve', { id });
    expect(await keeper().does('orderParts.reserve', { id })).toEqual(first);
    expect(await keeper().does('orderParts.release', { id })).toMatchObject({ status: 'planned' });
  });

  test('a part with serials needs the one that goes on, and remembers the one that came off', async () => {
    const { id } = await planned(motorId, '1');
    expect(await keeper().isRefused('orderParts.issue', { id })).toMatchObject({ data: { issues: [{ path: 'serialIn' }] } });
    expect(await keeper().does('orderParts.issue', { id, serialIn: '6009-24-118830', serialOut: '6009-22-004417', intendedDisposition: 'core' })).toMatchObject(
      {
        status: 'issued',
        serialIn: '6009-24-118830',
        serialOut: '6009-22-004417',
        intendedDisposition: 'core',
        actualDisposition: null,
      },
    );
  });

  test('two who issue the last piece at the same moment issue it once', async () => {
    const { id, version } = await planned(wireId, '1');
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => keeper().call('orderParts.issue', { id, quantity: '1', version })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('parts are issued once the work is approved', async () => {
    const { id: workOrderId } = await receivedOrder(workshop);
    const { id } = await technician().does('orderParts.add', { workOrderId, partId: wireId, quantity: '1' });
    expect(await keeper().isRefused('orderParts.issue', { id })).toMatchObject({ code: 'not_possible' });
  });

  test('what was issued is not taken off the order', async () => {
    const { id } = await planned(wireId, '1');
    await keeper().does('orderParts.issue', { id });
    expect(await technician().isRefused('orderParts.remove', { id })).toMatchObject({ code: 'not_possible' });
  });
});

describe('a part that is neither issued nor removed', () => {
  const blockers = async (workOrderId: string) => (await technician().does('workOrders.get', { id: workOrderId })).nextTransition?.blockers ?? [];
  const answers = {
    issued: issueIt,
    removed: (id: string) => technician().does('orderParts.remove', { id }),
    'said to be not needed': (id: string) => technician().does('orderParts.markNotNeeded', { id }),
  };
  async function issueIt(id: string) {
    await keeper().does('orderParts.issue', { id });
  }

  test.each(Object.keys(answers) as (keyof typeof answers)[])('stands in the way of the quality check until it is %s', async (answer) => {
    const { id, workOrderId } = await planned(wireId, '4');
    await keeper().does('orderParts.reserve', { id });
    expect(await blockers(workOrderId)).toEqual([
      {
        code: 'part-open',
        message: 'Wire 16 AWG is neither issued nor removed: issue it, remove it, or say that it is not needed.',
        about: { entity: 'order-part', id },
      },
    ]);
    expect(await technician().isRefused('workOrders.transition', { id: workOrderId, to: 'quality-check' })).toMatchObject({
      code: 'not_possible',
      data: { blockers: [{ code: 'part-open', about: { id } }] },
    });
    await answers[answer](id);
    expect(await technician().does('workOrders.transition', { id: workOrderId, to: 'quality-check' })).toMatchObject({ status: 'quality-check' });
  });

  test('stands in the way of the release where the check is switched off', async () => {
    const administrator = workshop.as('administrator');
    await administrator.does('settings.update', { values: { 'stages.qualityCheck': false } });
    try {
      const { id, workOrderId } = await planned(wireId, '1');
      const sign = { id: workOrderId, password, workDescription: 'Wired.', dataReference: 'K4 manual 7.2' };
      expect(await workshop.as('inspector').isRefused('workOrders.release', sign)).toMatchObject({ data: { blockers: [{ code: 'part-open' }] } });
      await technician().does('orderParts.markNotNeeded', { id });
      expect(await workshop.as('inspector').does('workOrders.release', sign)).toMatchObject({ status: 'released' });
    } finally {
      await administrator.does('settings.update', { values: { 'stages.qualityCheck': null } });
    }
  });

  test('waits in the release, too, for an order that reached the check before this was asked', async () => {
    const { id, workOrderId } = await planned(wireId, '1');
    await workshop.database.write((db) =>
      changeRows(db, 'workOrders', eq(db.tables.workOrders.id, workOrderId), { status: 'quality-check', updatedAt: Date.now() }),
    );
    expect(await blockers(workOrderId)).toMatchObject([{ code: 'not-permitted' }, { code: 'part-open' }, { code: 'same-person' }]);
    expect(await technician().does('orderParts.markNotNeeded', { id })).toMatchObject({ status: 'not-needed' });
    expect((await blockers(workOrderId)).map(({ code }) => code)).not.toContain('part-open');
  });

  test('that is not needed stays on the order, costs nothing, is told with who said it, and can be needed after all', async () => {
    const { id, workOrderId } = await planned(wireId, '4');
    await keeper().does('orderParts.reserve', { id });
    expect(await technician().does('orderParts.markNotNeeded', { id })).toMatchObject({
      status: 'not-needed',
      quantity: '4',
      amount: { amountMinor: 0 },
      can: { issue: false, markNotNeeded: false, need: true, update: false },
    });
    expect(await keeper().isRefused('orderParts.issue', { id })).toMatchObject({ message: 'Wire 16 AWG is said to be not needed. Take that back first.' });
    expect(await technician().isRefused('orderParts.update', { id, quantity: '5' })).toMatchObject({
      code: 'not_possible',
      message: 'Wire 16 AWG is said to be not needed. Take that back first.',
    });
    expect(await technician().does('orderParts.need', { id })).toMatchObject({
      status: 'planned',
      amount: { amountMinor: 494 },
      can: { markNotNeeded: true, need: false },
    });
    const { items } = await technician().does('workOrders.timeline', { id: workOrderId });
    expect(items.filter(({ kind }) => kind === 'part').map(({ by, data }) => [by.name, data['action']])).toEqual([
      ['Technician One', 'needed'],
      ['Technician One', 'not-needed'],
      ['Store keeper One', 'reserved'],
      ['Technician One', 'planned'],
    ]);
  });

  test('of which two of four are issued waits for the rest, or for the word that it is not needed', async () => {
    const { id, workOrderId } = await planned(wireId, '4');
    await keeper().does('orderParts.issue', { id, quantity: '2' });
    expect(await blockers(workOrderId)).toMatchObject([{ message: 'Wire 16 AWG: only 2 of 4 issued. Issue the rest, or say that it is not needed.' }]);
    expect(await technician().does('orderParts.markNotNeeded', { id })).toMatchObject({ status: 'issued', quantity: '2', issuedQuantity: '2' });
    expect(await blockers(workOrderId)).toEqual([]);
  });

  test('that came back and goes out again in part is not taken for returned', async () => {
    const { id } = await planned(wireId, '4');
    await keeper().does('orderParts.issue', { id, quantity: '2' });
    await keeper().does('orderParts.return', { id });
    expect(await keeper().does('orderParts.issue', { id, quantity: '1' })).toMatchObject({ status: 'planned', issuedQuantity: '3', returnedQuantity: '2' });
  });
});

test('what the ledger answers is what is written, also where a part is said to be not needed and needed again', async () => {
  const closing = vi
    .spyOn(stock, 'closeShort')
    .mockImplementation((_db, { line }) => Promise.resolve({ status: 'not-needed', issuedQuantity: line.issuedQuantity, returnedQuantity: '7' }));
  const reopening = vi
    .spyOn(stock, 'reopen')
    .mockImplementation((_db, { line }) => Promise.resolve({ status: 'reserved', issuedQuantity: line.issuedQuantity, returnedQuantity: '0' }));
  try {
    const { id } = await planned(wireId, '4');
    expect(await technician().does('orderParts.markNotNeeded', { id })).toMatchObject({ status: 'not-needed', returnedQuantity: '7' });
    expect(await technician().does('orderParts.need', { id })).toMatchObject({ status: 'reserved', returnedQuantity: '0' });
  } finally {
    closing.mockRestore();
    reopening.mockRestore();
  }
});

describe('what became of what came off', () => {
  test('is said once meant and once done; until then the release waits for it', async () => {
    const line = await planned(motorId, '1');
    await keeper().does('orderParts.issue', { id: line.id, serialIn: 'NEW-1', serialOut: 'OLD-1' });
    await technician().does('workOrders.transition', { id: line.workOrderId, to: 'quality-check' });
    const waiting = await workshop.as('inspector').does('workOrders.get', { id: line.workOrderId });
    expect(waiting.nextTransition?.blockers).toEqual([
      { code: 'part-removed', message: 'Motor 6009 (OLD-1) came off: say what became of it.', about: { entity: 'order-part', id: line.id } },
    ]);
    expect(await technician().does('orderParts.setDisposition', { id: line.id, intended: 'repair', actual: 'scrap' })).toMatchObject({
      intendedDisposition: 'repair',
      actualDisposition: 'scrap',
    });
    expect((await workshop.as('inspector').does('workOrders.get', { id: line.workOrderId })).nextTransition).toMatchObject({ allowed: true, blockers: [] });
  });

  test('nothing came off, so there is nothing to say', async () => {
    const { id } = await planned(wireId, '1');
    expect(await technician().isRefused('orderParts.setDisposition', { id, actual: 'scrap' })).toMatchObject({ code: 'not_possible' });
  });

  test('a cancelled order gives its reservations back, once what is out was dealt with', async () => {
    const { id: workOrderId } = await orderIn(workshop, 'in-progress');
    const reserved = await technician().does('orderParts.add', { workOrderId, partId: wireId, quantity: '3' });
    const issued = await technician().does('orderParts.add', { workOrderId, partId: motorId, quantity: '1' });
    await keeper().does('orderParts.reserve', { id: reserved.id });
    await keeper().does('orderParts.issue', { id: issued.id, serialIn: 'NEW-2' });
    const manager = workshop.as('manager');
    expect(await manager.isRefused('workOrders.cancel', { id: workOrderId, reason: 'The owner changed his mind' })).toMatchObject({
      data: { blockers: [{ code: 'part-issued' }] },
    });
    await technician().does('orderParts.setDisposition', { id: issued.id, actual: 'kept' });
    await manager.does('workOrders.cancel', { id: workOrderId, reason: 'The owner changed his mind' });
    expect((await technician().does('orderParts.list', { workOrderId })).items.map(({ status }) => status)).toEqual(['planned', 'issued']);
  });
});

test('planning is one right, issuing another', async () => {
  const line = await planned(wireId, '1');
  expect(await technician().isRefused('orderParts.issue', { id: line.id })).toMatchObject({
    code: 'forbidden',
    data: { refusedBy: { permission: 'service:part:issue' } },
  });
});

test('the parts of a released order stay as they are', async () => {
  const { id: workOrderId } = await releasedOrder(workshop);
  expect(await technician().isRefused('orderParts.add', { workOrderId, partId: wireId, quantity: '1' })).toMatchObject({ code: 'not_possible' });
});

test('parts of another organisation do not exist', async () => {
  const line = await planned(wireId, '1');
  const stranger = await workshop.hire('manager', 'Stranger', await workshop.addOrganisation('Elsewhere'));
  expect(await stranger.isRefused('orderParts.issue', { id: line.id })).toMatchObject({ code: 'not_found' });
  const { id: theirs } = await stranger.does('parts.create', { sku: 'T-1', name: 'Theirs', unitPrice: '1' });
  expect(await technician().isRefused('orderParts.add', { workOrderId: line.workOrderId, partId: theirs, quantity: '1' })).toMatchObject({
    data: { issues: [{ path: 'partId' }] },
  });
});
