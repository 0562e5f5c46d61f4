/** The work on an order on both databases: checklist, time, parts, findings and comments answer alike, alone and all at once. */
import { expect, test } from 'vitest';
import { orderIn } from '#tests/orders.ts';
import { onEveryDialect } from './every-dialect.ts';

const step = { instruction: null, required: true, unit: null, minimum: null, maximum: null, choices: [], condition: null };

onEveryDialect(
  'The work on an order',
  (open) => {
    test('a checklist is copied, answered and settles its conditions', async () => {
      const workshop = await open();
      const [manager, technician] = [workshop.as('manager'), workshop.as('technician')];
      const { id: procedureId } = await manager.does('procedures.create', {
        code: 'MR-050',
        name: 'Fifty hours',
        steps: [
          { ...step, key: 'props', kind: 'check', title: 'Propellers' },
          {
            ...step,
            key: 'change',
            kind: 'number',
            title: 'Torque',
            unit: 'Nm',
            minimum: '0.5',
            maximum: '0.75',
            condition: { stepKey: 'props', equals: 'fail' },
          },
        ],
      });
      await manager.does('procedures.publish', { id: procedureId });
      const { id: workOrderId } = await orderIn(workshop, 'in-progress');
      const { items } = await technician.does('checklist.addProcedure', { workOrderId, procedureId });
      const [props, torque] = items;
      if (!props || !torque) throw new Error('The procedure was not copied');
      await technician.does('checklist.complete', { id: props.id, result: 'fail' });
      await technician.does('checklist.complete', { id: torque.id, result: '0.750001' });
      expect((await technician.does('checklist.list', { workOrderId })).items.map(({ status, result, verdict }) => [status, result, verdict])).toEqual([
        ['failed', 'fail', null],
        ['failed', '0.750001', '0.750001 Nm is above the maximum of 0.75 Nm.'],
      ]);
    });

    test('one timer runs per person, whoever starts it at the same moment', async () => {
      const workshop = await open();
      const technician = workshop.as('technician');
      const orders = [await orderIn(workshop, 'in-progress'), await orderIn(workshop, 'in-progress'), await orderIn(workshop, 'in-progress')];
      await Promise.all([...orders, ...orders].map(({ id }) => technician.call('time.start', { workOrderId: id })));
      const { items } = await technician.does('time.list', { userId: technician.id });
      expect(items.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
      expect(items.every(({ minutes }) => minutes === null || Number.isInteger(minutes))).toBe(true);
    });

    test('time is summed, parts are counted to the millionth, a step is recorded once', async () => {
      const workshop = await open();
      const [technician, keeper] = [workshop.as('technician'), workshop.as('store-keeper')];
      const { id: workOrderId } = await orderIn(workshop, 'in-progress');
      for (const minutes of [20, 25])
        await technician.does('time.create', { workOrderId, startedAt: new Date(Date.now() - 3_600_000).toISOString(), minutes, billable: minutes === 20 });
      expect((await technician.does('time.list', { workOrderId })).total).toEqual({ minutes: 45, billableMinutes: 20 });

      const wire = await keeper.does('parts.create', { sku: 'W-16', name: 'Wire', unit: 'metre', unitPrice: '1.2345' });
      const line = await technician.does('orderParts.add', { workOrderId, partId: wire.id, quantity: '0.3' });
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => keeper.call('orderParts.issue', { id: line.id, quantity: '0.1' })));
      const issued = outcomes.filter(({ ok }) => ok).length;
      expect(issued).toBeGreaterThan(0);
      const [now] = (await technician.does('orderParts.list', { workOrderId })).items;
      expect(now?.issuedQuantity).toBe(`0.${Math.min(issued, 3)}`);

      const one = await technician.does('checklist.addStep', { workOrderId, kind: 'text', title: 'What was seen' });
      const told = await Promise.all(
        Array.from({ length: 6 }, (_, i) => technician.call('checklist.complete', { id: one.id, result: `Text ${i}`, version: 1 })),
      );
      expect(told.filter(({ ok }) => ok)).toHaveLength(1);
      expect(told.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]))).toEqual(Array.from({ length: 5 }, () => 'conflict'));
    });

    test('findings and comments come back as they were written', async () => {
      const workshop = await open();
      const technician = workshop.as('technician');
      const order = await orderIn(workshop, 'in-progress');
      const finding = await technician.does('findings.create', { workOrderId: order.id, title: 'Çatlak – трещина ✓', severity: 'major' });
      await technician.does('findings.defer', { id: finding.id, until: '2099-01-01T00:00:00.000Z', consentBy: 'Ada Flyer' });
      const { items } = await technician.does('findings.list', { aircraftId: order.aircraft?.id, status: 'deferred' });
      expect(items).toMatchObject([{ title: 'Çatlak – трещина ✓', deferral: { until: '2099-01-01T22:59:59.999Z', consentBy: 'Ada Flyer' }, version: 2 }]);
      for (let i = 0; i < 5; i++)
        await technician.does('comments.create', { workOrderId: order.id, text: `Comment ${i}`, mentionedIds: [workshop.as('inspector').id] });
      const first = await technician.does('comments.list', { workOrderId: order.id, limit: 3 });
      const second = await technician.does('comments.list', { workOrderId: order.id, limit: 3, ...(first.nextCursor && { cursor: first.nextCursor }) });
      expect([...first.items, ...second.items].map(({ text, mentions }) => [text, mentions[0]?.name])).toEqual(
        [4, 3, 2, 1, 0].map((i) => [`Comment ${i}`, 'Inspector One']),
      );
    });
  },
  { begunAnew: true },
);
