/** Aircraft and catalogue on both databases: what differs between them most is search, sorting, counts and protected side tables. */
import { assert, expect, test } from 'vitest';
import type { Workshop } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

onEveryDialect('Aircraft', (open) => {
  const register = async (workshop: Workshop, owner: string, serials: readonly string[]) => {
    const reception = workshop.as('reception');
    const { id: customerId } = await reception.does('customers.create', { name: owner, kind: 'company' });
    for (const airframeSerial of serials)
      await reception.does('aircraft.create', {
        customerId,
        maker: 'Wingtra',
        model: 'One',
        airframeSerial,
        registration: `HB-${airframeSerial}`,
        remoteIdSerial: `WNG1${airframeSerial.length}${airframeSerial}`,
      });
    return customerId;
  };

  test('an aircraft is found by its words and its owner, also after the owner was renamed', async () => {
    const workshop = await open();
    const customerId = await register(workshop, 'Çelik Vermeßung', ['A11', 'A12']);
    await workshop.as('reception').does('customers.update', { id: customerId, name: 'Łódź Kestrel' });
    const find = async (q: string) => (await workshop.as('viewer').does('aircraft.list', { q })).items.length;
    expect([await find('wingtra'), await find('HB-A11'), await find('kestrel'), await find('celik'), await find('A12 lodz kest')]).toEqual([2, 1, 2, 0, 1]);
  });

  test('work orders are found by the new words of their customer and aircraft', async () => {
    const workshop = await open();
    const customerId = await register(workshop, 'Çelik Vermeßung', ['B1']);
    const reception = workshop.as('reception');
    const [aircraft] = (await reception.does('aircraft.list', { customerId })).items;
    assert(aircraft, 'No aircraft');
    const order = await reception.does('workOrders.create', { title: 'Inspection', aircraftId: aircraft.id });
    await reception.does('customers.update', { id: customerId, name: 'Łódź Kestrel' });
    await workshop.as('technician').does('aircraft.update', { id: aircraft.id, registration: 'XNEW' });
    const find = async (q: string) => (await workshop.as('viewer').does('workOrders.list', { q })).items.map(({ id }) => id);
    expect([await find('kestrel'), await find('xnew'), await find('celik'), await find('HB')]).toEqual([[order.id], [order.id], [], []]);
  });

  test('counts of aircraft and open orders stand beside each customer', async () => {
    const workshop = await open();
    const customerId = await register(workshop, 'Counted', ['C1', 'C2', 'C3']);
    const reception = workshop.as('reception');
    const [aircraft] = (await reception.does('aircraft.list', { customerId, limit: 1 })).items;
    await reception.does('workOrders.create', { title: 'One', aircraftId: aircraft?.id });
    const [listed] = (await reception.does('customers.list', {})).items;
    expect(listed).toMatchObject({ aircraftCount: 3, openWorkOrderCount: 1 });
    expect((await reception.does('aircraft.get', { id: aircraft?.id ?? '' })).openWorkOrderCount).toBe(1);
  });

  test('a serial is registered once, also by many at the same moment', async () => {
    const workshop = await open();
    const customerId = await register(workshop, 'Racing', []);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => workshop.as('reception').call('aircraft.create', { customerId, maker: 'Wingtra', model: 'One', airframeSerial: 'SAME' })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.every((outcome) => outcome.ok || outcome.error.code === 'conflict')).toBe(true);
  });

  test('pages by maker follow one another without a repeat or a hole', async () => {
    const workshop = await open();
    await register(
      workshop,
      'Many',
      Array.from({ length: 11 }, (_, i) => `P${i + 1}`),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await workshop
        .as('viewer')
        .does('aircraft.list', { sort: '-maker', limit: 4, status: ['airworthy', 'grounded'], ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(11);
    expect(seen).toHaveLength(11);
  });
});

onEveryDialect('Catalogue', (open) => {
  test('prices and costs keep six places, and the cost is gone for those who may not see it', async () => {
    const workshop = await open();
    const { id } = await workshop
      .as('store-keeper')
      .does('parts.create', { sku: 'S', name: 'Schräube M3', unitPrice: '0.850001', cost: { unitCost: '0.214999' } });
    expect((await workshop.as('store-keeper').does('parts.get', { id })).cost).toEqual({ unitCost: '0.214999', currency: 'EUR' });
    const [seen] = (await workshop.as('viewer').does('parts.list', { q: 'schräube' })).items;
    expect(seen?.unitPrice).toBe('0.850001');
    expect(seen).not.toHaveProperty('cost');
  });

  test('a procedure keeps each published revision as it was', async () => {
    const workshop = await open();
    const manager = workshop.as('manager');
    const steps = [{ key: 'v', kind: 'number' as const, title: 'Voltage', unit: 'V', minimum: '9.5', maximum: '12.6' }];
    const { id } = await manager.does('procedures.create', { code: 'P', name: 'Trial', steps });
    await manager.does('procedures.publish', { id });
    await manager.does('procedures.revise', { id });
    await manager.does('procedures.updateDraft', { id, steps: [...steps, { key: 'w', kind: 'check' as const, title: 'Second' }] });
    const published = await manager.does('procedures.publish', { id });
    expect(published.shown.steps.map(({ key }) => key)).toEqual(['v', 'w']);
    expect((await manager.does('procedures.get', { id, revision: 1 })).shown.steps).toMatchObject([{ minimum: '9.5', maximum: '12.6' }]);
  });
});
