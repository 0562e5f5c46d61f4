/** Work orders on both databases: numbers, stages, releases, lists, the board, the dashboard and the search answer alike. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { givePassword, orderIn, password, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { onEveryDialect } from './every-dialect.ts';

onEveryDialect(
  'Work orders',
  (open) => {
    test('fifty made at once are numbered without a gap', async () => {
      const workshop = await open();
      const made = await Promise.all(Array.from({ length: 50 }, (_, n) => workshop.as('reception').does('workOrders.create', { title: `Order ${n}` })));
      expect(made.map(({ number }) => Number(number.slice(8))).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    });

    test('one of ten people who move an order at once moves it; the others are told who did', async () => {
      const workshop = await open();
      const { id } = await receivedOrder(workshop);
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => workshop.as('technician').call('workOrders.transition', { id, to: 'diagnosis' })));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [{ code: outcome.error.code, by: outcome.error.data?.changed?.by }]));
      expect(refusals).toEqual(refusals.map(() => ({ code: 'conflict', by: 'Technician One' })));
    });

    test('an order goes all the way: quoted, approved, worked on, checked, released, handed over', async () => {
      // A Wednesday: what was recorded an hour ago belongs to this week.
      const nowMs = Date.parse('2026-03-04T10:00:00Z');
      const workshop = await open({ now: () => nowMs });
      const [reception, technician, keeper, inspector] = [
        workshop.as('reception'),
        workshop.as('technician'),
        workshop.as('store-keeper'),
        workshop.as('inspector'),
      ];
      await givePassword(workshop, inspector);
      const { id } = await receivedOrder(workshop);
      await reception.does('workOrders.update', { id, billing: 'quote' });
      await technician.does('workOrders.transition', { id, to: 'diagnosis' });
      const { id: estimateId } = await technician.does('estimates.create', {
        workOrderId: id,
        lines: [{ description: 'Motor', quantity: '1.5', unitPrice: '33.333333' }],
      });
      expect(await technician.does('estimates.issue', { id: estimateId })).toMatchObject({ total: { amountMinor: 5000 } });
      await technician.does('workOrders.transition', { id, to: 'awaiting-approval' });
      expect(await workshop.as('manager').does('insight.dashboard', undefined)).toMatchObject({
        openEstimates: { count: 1, totals: [{ amountMinor: 5000, currency: 'EUR' }] },
      });
      await reception.does('workOrders.recordConsent', { id, answer: 'accepted', answeredBy: 'Ada Flyer', how: 'phone' });
      await technician.does('workOrders.transition', { id, to: 'in-progress' });
      const step = await technician.does('checklist.addStep', { workOrderId: id, kind: 'number', title: 'Thrust', unit: 'N', minimum: '10', maximum: '12' });
      await technician.does('checklist.complete', { id: step.id, result: '11' });
      await technician.does('time.create', { workOrderId: id, startedAt: new Date(nowMs - 3_600_000).toISOString(), minutes: 45 });
      const part = await keeper.does('parts.create', { sku: 'M-1', name: 'Motor', unit: 'pc', unitPrice: '10', currency: 'EUR' });
      const line = await keeper.does('orderParts.add', { workOrderId: id, partId: part.id, quantity: '1' });
      await keeper.does('orderParts.issue', { id: line.id });
      expect(await technician.does('workOrders.transition', { id, to: 'quality-check' })).toMatchObject({
        progress: { stepsTotal: 1, stepsOpen: 0, minutes: 45, partsIssued: 1 },
      });
      const released = await inspector.does('workOrders.release', { id, password, workDescription: 'Done.', dataReference: 'Manual' });
      expect(released.release?.performers.map(({ name }) => name).toSorted()).toEqual(['Store keeper One', 'Technician One']);
      expect(await reception.does('workOrders.handover', { id, handoverTo: 'Ada Flyer' })).toMatchObject({ status: 'closed' });
      expect(await reception.does('workOrders.verifyRelease', { id })).toEqual({ valid: true, format: 2, changed: [] });

      const figures = await workshop.as('manager').does('insight.dashboard', undefined);
      expect(figures.hoursThisWeek).toEqual([{ person: { id: technician.id, name: 'Technician One' }, minutes: 45 }]);
      expect(figures.releasedPerWeek.at(-1)?.count).toBe(1);
      expect(figures.turnaroundMedianHours).toBe(0);
      expect(await workshop.as('administrator').does('audit.verify', {})).toMatchObject({ intact: true });
    });

    test('a release can be neither changed nor removed', async () => {
      const workshop = await open();
      await givePassword(workshop, workshop.as('inspector'));
      const { id } = await releasedOrder(workshop);
      const { database } = workshop;
      for (const change of ['update', 'delete'] as const)
        await expect(
          database.write((db) => {
            const { releases } = db.tables;
            return change === 'update'
              ? db.update(releases).set({ workDescription: 'Nothing' }).where(eq(releases.workOrderId, id))
              : db.delete(releases).where(eq(releases.workOrderId, id));
          }),
        ).rejects.toThrow(/Failed query/);
      expect((await workshop.as('viewer').does('workOrders.get', { id })).release?.workDescription).toBe('Motor 3 replaced.');
    });

    test('lists page through everything once, in every sort and with every filter', async () => {
      const workshop = await open();
      for (let n = 0; n < 6; n += 1) await receivedOrder(workshop);
      await orderIn(workshop, 'in-progress');
      const viewer = workshop.as('viewer');
      const { items: all } = await viewer.does('workOrders.list', { limit: 200 });
      const { customer, aircraft, assignee } = all[0] ?? {};
      const filters = [
        {},
        { status: ['received', 'in-progress'] as const },
        { assigneeId: assignee?.id },
        { customerId: customer?.id },
        { aircraftId: aircraft?.id },
        { q: 'motor ada' },
        { priority: 'normal' as const },
        { promisedFrom: '2000-01-01T00:00:00Z', promisedTo: '2100-01-01T00:00:00Z' },
        { createdFrom: '2000-01-01T00:00:00Z', createdTo: '2100-01-01T00:00:00Z' },
        { overdue: true },
        { dueSoon: true },
        { mine: true },
        { unassigned: true },
      ];
      for (const filter of filters) {
        const { items: wanted } = await viewer.does('workOrders.list', { ...filter, status: filter.status ? [...filter.status] : undefined, limit: 200 });
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
            const page = await viewer.does('workOrders.list', { ...filter, status: filter.status ? [...filter.status] : undefined, limit: 2, sort, cursor });
            seen.push(...page.items.map(({ id }) => id));
            cursor = page.nextCursor;
          } while (cursor !== undefined && seen.length <= all.length);
          expect({ filter, sort, seen: seen.toSorted() }).toEqual({ filter, sort, seen: wanted.map(({ id }) => id).toSorted() });
        }
      }
    });

    test('the board, the timeline and the search find what is there', async () => {
      const workshop = await open();
      const { id, number, aircraft } = await receivedOrder(workshop, 'Lantern flickers');
      const viewer = workshop.as('viewer');
      const { columns } = await viewer.does('workOrders.board', {});
      expect(columns.find(({ status }) => status === 'received')).toMatchObject({ count: 1, cards: [{ id }] });
      expect((await viewer.does('workOrders.timeline', { id })).items.map(({ kind }) => kind)).toEqual(['created']);
      for (const q of [number, 'lant', `lantern ${aircraft?.airframeSerial}`, 'flickers ada']) {
        const { items } = await viewer.does('search.find', { q });
        expect({ q, found: items.some((item) => item.id === id) }).toEqual({ q, found: true });
      }
      const view = await workshop.as('manager').does('savedViews.save', { list: 'work-orders', name: 'Late', query: 'overdue=true', shared: true });
      expect((await viewer.does('savedViews.list', { list: 'work-orders' })).items).toMatchObject([{ id: view.id, own: false }]);
    });
  },
  { begunAnew: true },
);
