/** What is worked out from several rows is right on both databases when those rows change at the same moment. */
import { setTimeout } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { changeRows } from '#database/versioned-rows.ts';
import { newId } from '#kernel/identifiers.ts';
import { givePassword, orderIn, password } from '#tests/orders.ts';
import type { Workshop } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

/** Orders of one aircraft, taken in. */
async function takenIn(workshop: Workshop, many: number) {
  const boss = workshop.as('administrator');
  const { id: customerId } = await boss.does('customers.create', { name: 'Aero', kind: 'company' });
  const { id: aircraftId } = await boss.does('aircraft.create', { customerId, maker: 'Kestrel', model: 'K4', airframeSerial: newId() });
  const orderIds: string[] = [];
  for (let i = 0; i < many; i++) {
    const { id } = await boss.does('workOrders.create', {
      title: `Order ${i}`,
      aircraftId,
      condition: 'Dusty',
      billing: 'warranty',
      assigneeId: workshop.as('technician').id,
    });
    await boss.does('workOrders.transition', { id, to: 'received' });
    orderIds.push(id);
  }
  return { boss, aircraftId, orderIds };
}

onEveryDialect('Changes at the same moment', (open) => {
  test('an aircraft whose last orders are cancelled together is not in the workshop any more', { timeout: 60_000 }, async () => {
    const workshop = await open();
    for (let round = 0; round < 4; round++) {
      const { boss, aircraftId, orderIds } = await takenIn(workshop, 4);
      await Promise.all(orderIds.map((id) => boss.does('workOrders.cancel', { id, reason: 'Sold' })));
      expect((await boss.does('aircraft.get', { id: aircraftId })).status).toBe('airworthy');
    }
  });

  test('the counter of an aircraft never runs backwards, whoever reads it at the same moment', { timeout: 60_000 }, async () => {
    const workshop = await open();
    const {
      boss,
      aircraftId,
      orderIds: [workOrderId = ''],
    } = await takenIn(workshop, 1);
    await boss.does('workOrders.transition', { id: workOrderId, to: 'diagnosis' });
    await boss.does('workOrders.transition', { id: workOrderId, to: 'approved' });
    await boss.does('workOrders.transition', { id: workOrderId, to: 'in-progress' });
    for (let round = 1; round <= 4; round++) {
      const steps = await Promise.all(
        Array.from({ length: 6 }, () => boss.does('checklist.addStep', { workOrderId, kind: 'meter', title: 'Flights', unit: 'flights' })),
      );
      // The highest comes first, so that every other one is late.
      const readings = steps.map((_, i) => round * 100 - i);
      const outcomes = await Promise.all(steps.map(({ id }, i) => boss.call('checklist.complete', { id, result: String(readings[i]) })));
      const recorded = readings.filter((_, i) => outcomes[i]?.ok);
      expect((await boss.does('aircraft.get', { id: aircraftId })).flights).toBe(Math.max(...recorded));
    }
  });

  test('evidence that is recorded while somebody signs stands in what was signed, or is refused', { timeout: 120_000 }, async () => {
    const workshop = await open();
    const [technician, inspector, administrator] = [workshop.as('technician'), workshop.as('inspector'), workshop.as('administrator')];
    await givePassword(workshop, inspector);
    // Signed straight from the work: nobody counts the version of the order up between.
    await administrator.does('settings.update', { values: { 'stages.qualityCheck': false } });
    const startedAt = new Date(Date.now() - 3_600_000).toISOString();
    for (let round = 0; round < 5; round++) {
      const { id } = await orderIn(workshop, 'in-progress');
      const { id: stepId } = await technician.does('checklist.addStep', { workOrderId: id, kind: 'text', title: 'What was seen' });
      await technician.does('checklist.complete', { id: stepId, result: 'Nothing' });
      const [release] = await Promise.all([
        inspector.call('workOrders.release', { id, password, workDescription: 'Done.', dataReference: 'K4 manual 7.2' }),
        ...Array.from({ length: 6 }, (_, minutes) => technician.call('time.create', { workOrderId: id, startedAt, minutes: minutes + 1 })),
      ]);
      expect(release).toMatchObject({ ok: true });
      expect(await administrator.does('workOrders.verifyRelease', { id })).toMatchObject({ valid: true, changed: [] });
    }
  });

  test('nothing is left out on an order that is cancelled at the same moment', { timeout: 120_000 }, async () => {
    const workshop = await open();
    const [technician, keeper, manager] = [workshop.as('technician'), workshop.as('store-keeper'), workshop.as('manager')];
    const part = await manager.does('parts.create', { sku: 'M-1', name: 'Motor', unitPrice: '10', currency: 'EUR' });
    for (let round = 0; round < 4; round++) {
      const { id } = await orderIn(workshop, 'in-progress');
      const { id: lineId } = await technician.does('orderParts.add', { workOrderId: id, partId: part.id, quantity: '1' });
      await Promise.all([
        manager.call('workOrders.cancel', { id, reason: 'Sold' }),
        keeper.call('orderParts.issue', { id: lineId }),
        technician.call('time.start', { workOrderId: id }),
      ]);
      const { status, progress } = await manager.does('workOrders.get', { id });
      const [line] = (await keeper.does('orderParts.list', { workOrderId: id })).items;
      // What was issued first stands in the way of the cancellation; what came second is refused.
      if (status === 'cancelled') expect({ issued: line?.issuedQuantity, timers: progress.runningTimers }).toEqual({ issued: '0', timers: [] });
      const { entry } = await technician.does('time.running', {});
      if (entry) await technician.does('time.stop', { id: entry.id });
    }
  });

  test('a signature with readings waits for whoever changes the aircraft at that moment, and is no conflict', { timeout: 60_000 }, async () => {
    const workshop = await open();
    await givePassword(workshop, workshop.as('inspector'));
    const { id, aircraft } = await orderIn(workshop, 'quality-check');
    const { database } = workshop;
    const changed = Promise.withResolvers<void>();
    const change = database.write(async (db) => {
      await changeRows(db, 'aircraft', eq(db.tables.aircraft.id, aircraft?.id ?? ''), { firmware: '4.5.1', updatedAt: Date.now() });
      changed.resolve();
      // Long enough for the signature to come as far as the aircraft.
      await setTimeout(1500);
    });
    await changed.promise;
    const signing = workshop
      .as('inspector')
      .call('workOrders.release', { id, password, workDescription: 'Done.', dataReference: 'K4 manual 7.2', readings: { flights: 12 } });
    await change;
    expect(await signing).toMatchObject({ ok: true });
    expect(await workshop.as('technician').does('aircraft.get', { id: aircraft?.id ?? '' })).toMatchObject({ flights: 12, firmware: '4.5.1' });
  });
});
