import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#kernel/call.ts';
import { newId } from '#kernel/identifiers.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';
import { orderIn, receivedOrder } from '#tests/orders.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

describe('making an order', () => {
  it('takes a title and nothing else, and says what is still missing', async () => {
    const order = await workshop.as('reception').does('workOrders.create', { title: 'Annual check' });
    expect(order).toMatchObject({ status: 'draft', title: 'Annual check', priority: 'normal', customer: null, version: 1 });
    expect(order.number).toMatch(/^WO-\d{4}-\d{5}$/);
    expect(order.nextTransition).toMatchObject({ to: 'received', action: 'receive', allowed: false });
    expect(order.nextTransition?.blockers.map(({ code }) => code)).toEqual(['no-customer', 'no-aircraft', 'no-condition']);
  });

  it('promises the day the workshop usually promises, at the same time by its clocks whatever these do meanwhile', async () => {
    // Friday 10:00 in Berlin; the clocks go back on Sunday.
    const autumn = await openWorkshop({ now: () => Date.parse('2026-10-23T08:00:01.500Z') });
    const order = await autumn.as('reception').does('workOrders.create', { title: 'Annual check' });
    await autumn.close();
    expect(order.promisedAt).toBe('2026-10-28T09:00:00.000Z');
  });

  it('fifty at once get fifty numbers in a row, and a refused one takes none', async () => {
    const reception = workshop.as('reception');
    const before = await reception.does('workOrders.create', { title: 'Before' });
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        index % 10 === 9
          ? reception.isRefused('workOrders.create', { title: 'x', customerId: newId() })
          : reception.does('workOrders.create', { title: `Parallel ${index}` }),
      ),
    );
    const after = await reception.does('workOrders.create', { title: 'After' });
    const counts = [before, ...made, after].flatMap((order) => ('number' in order ? [Number(order.number.slice(8))] : [])).toSorted((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 47 }, (_, index) => (counts[0] ?? 0) + index));
  });

  it('an aircraft brings its owner, and refuses another customer', async () => {
    const reception = workshop.as('reception');
    const { aircraft, customer } = await receivedOrder(workshop);
    const order = await reception.does('workOrders.create', { title: 'Again', aircraftId: aircraft?.id });
    expect(order.customer?.id).toBe(customer?.id);
    const stranger = await reception.does('customers.create', { name: 'Somebody Else', kind: 'person' });
    const refusal = await reception.isRefused('workOrders.create', { title: 'Again', aircraftId: aircraft?.id, customerId: stranger.id });
    expect(refusal.data?.issues?.[0]?.path).toBe('aircraftId');
  });
});

describe('intake', () => {
  it('makes customer, aircraft and order in one step, received, with the aircraft in the workshop', async () => {
    const order = await receivedOrder(workshop, 'Will not arm');
    expect(order).toMatchObject({
      status: 'received',
      intakeSignedBy: 'Ada Flyer',
      customer: { name: 'Ada Flyer' },
      aircraft: { maker: 'Kestrel', status: 'in-workshop' },
    });
    expect(order.stages).toMatchObject([{ status: 'received', by: 'Reception One' }]);
  });

  it('writes nothing at all where one part of it is refused', async () => {
    const reception = workshop.as('reception');
    const known = await receivedOrder(workshop);
    const { items: before } = await reception.does('customers.list', { q: 'Transient' });
    await reception.isRefused('workOrders.intake', {
      customer: { name: 'Transient Person', kind: 'person' },
      aircraft: { maker: 'Kestrel', model: 'K4', airframeSerial: known.aircraft?.airframeSerial ?? '' },
      title: 'x',
      complaint: 'x',
      condition: 'x',
    });
    const { items: after } = await reception.does('customers.list', { q: 'Transient' });
    expect([before.length, after.length]).toEqual([0, 0]);
  });

  it('keeps the photos and the signature that were uploaded', async () => {
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const uploadId = uploadIdOf(
      await workshop.application.uploads.receive(
        'workOrders.intake',
        (async function* () {
          yield pixel;
        })(),
        {
          requestId: newId(),
          door: 'http',
          credential: { kind: 'session', token: workshop.as('reception').token },
          address: null,
          userAgent: null,
        },
      ),
    );
    const order = await workshop.as('reception').does('workOrders.intake', {
      customer: { name: 'Ada Flyer', kind: 'person' },
      aircraft: { maker: 'Kestrel', model: 'K4', airframeSerial: 'PHOTO-1' },
      title: 'x',
      complaint: 'x',
      condition: 'x',
      attachments: [{ uploadId, name: 'arm.png', purpose: 'condition' }],
    });
    const { items } = await workshop.as('viewer').does('workOrders.timeline', { id: order.id });
    expect(items.map(({ kind }) => kind)).toEqual(['attachment', 'created']);
    const rows = await workshop.database.read((db) => db.select().from(db.tables.attachments));
    expect(rows).toMatchObject([{ subject: 'work-order', subjectId: order.id, mediaType: 'image/png', purpose: 'condition' }]);
  });
});

function uploadIdOf(outcome: Outcome<{ uploadId: string }>): string {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.uploadId;
}

describe('changing an order', () => {
  it('writes what was given, and leaves the rest', async () => {
    const { id } = await receivedOrder(workshop);
    const order = await workshop.as('reception').does('workOrders.update', { id, priority: 'urgent', accessories: ['Case', 'Charger'] });
    expect(order).toMatchObject({ priority: 'urgent', accessories: ['Case', 'Charger'], complaint: 'It shakes in hover.', version: 2 });
  });

  it('tells the second of two people what changed, and by whom', async () => {
    const seen = await receivedOrder(workshop);
    await workshop.as('reception').does('workOrders.update', { id: seen.id, version: seen.version, title: 'Motor 4 vibrates' });
    const refusal = await workshop.as('manager').isRefused('workOrders.update', { id: seen.id, version: seen.version, title: 'Motor 2 vibrates' });
    expect(refusal.code).toBe('conflict');
    expect(refusal.data?.changed).toMatchObject({ by: 'Reception One', version: 2, fields: ['title'] });
  });

  it('a received order keeps its condition', async () => {
    const { id } = await receivedOrder(workshop);
    const refusal = await workshop.as('reception').isRefused('workOrders.update', { id, condition: null });
    expect(refusal.data?.issues?.[0]?.path).toBe('condition');
  });

  it('gets another title after its aircraft went to another owner', async () => {
    const { id, aircraft } = await receivedOrder(workshop);
    const buyer = await workshop.as('reception').does('customers.create', { name: 'Bea Buyer', kind: 'person' });
    await workshop.as('manager').does('aircraft.transfer', { id: aircraft?.id ?? '', customerId: buyer.id });
    const order = await workshop.as('reception').does('workOrders.update', { id, title: 'Quokka check' });
    expect(order).toMatchObject({ title: 'Quokka check', customer: { name: 'Ada Flyer' } });
    expect((await workshop.as('viewer').does('workOrders.list', { q: 'quokka ada kestrel' })).items).toHaveLength(1);
  });

  it('is found by its new title, its number without zeros, and its customer', async () => {
    const { id, number } = await receivedOrder(workshop);
    await workshop.as('reception').does('workOrders.update', { id, title: 'Zephyr gimbal drifts' });
    for (const q of ['zephyr', 'gimb', number, 'zephyr ada', `zephyr ${Number(number.slice(8))}`]) {
      const { items } = await workshop.as('viewer').does('workOrders.list', { q });
      expect({ q, ids: items.map((item) => item.id) }).toEqual({ q, ids: expect.arrayContaining([id]) as string[] });
    }
  });
});

describe('assignment', () => {
  it('is a matter of reception and managers, and is told by name', async () => {
    const { id } = await receivedOrder(workshop);
    const inspector = workshop.as('inspector');
    const order = await workshop.as('manager').does('workOrders.assign', { id, assigneeId: inspector.id });
    expect(order.assignee).toEqual({ id: inspector.id, name: 'Inspector One' });
    const refusal = await workshop.as('technician').isRefused('workOrders.assign', { id, assigneeId: workshop.as('technician').id });
    expect(refusal.data?.refusedBy).toMatchObject({ rule: 'permission', permission: 'service:workorder:assign' });
  });

  it('a technician takes what nobody is assigned to, and nothing else', async () => {
    const { id } = await workshop.as('reception').does('workOrders.create', { title: 'Free' });
    const taken = await workshop.as('technician').does('workOrders.take', { id });
    expect(taken.assignee?.id).toBe(workshop.as('technician').id);
    const refusal = await workshop.as('inspector').isRefused('workOrders.take', { id });
    expect(refusal.code).toBe('not_possible');
  });
});

describe('two people moving one order', () => {
  it('one of ten moves it, and nine are told by whom it was moved', async () => {
    const { id } = await receivedOrder(workshop);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => workshop.as('technician').call('workOrders.transition', { id, to: 'diagnosis' })));
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]));
    expect(refused).toHaveLength(9);
    for (const { code, data } of refused) {
      expect(code).toBe('conflict');
      expect(data?.changed?.by).toBe('Technician One');
    }
    const { stages } = await workshop.as('viewer').does('workOrders.get', { id });
    expect(stages.map(({ status }) => status)).toEqual(['received', 'diagnosis']);
  });
});

describe('bulk changes', () => {
  it('each order is told how it went', async () => {
    const [one, two] = [await receivedOrder(workshop), await receivedOrder(workshop)];
    const missing = newId();
    const { results } = await workshop.as('manager').does('workOrders.bulkUpdate', {
      orders: [{ id: one.id, version: one.version }, { id: two.id, version: 7 }, { id: missing }],
      priority: 'high',
      assigneeId: workshop.as('inspector').id,
    });
    expect(results).toMatchObject([
      { id: one.id, changed: true, version: 2 },
      { id: two.id, changed: false, refusal: { code: 'conflict' } },
      { id: missing, changed: false, refusal: { code: 'not_found' } },
    ]);
    expect(await workshop.as('viewer').does('workOrders.get', { id: one.id })).toMatchObject({ priority: 'high', assignee: { name: 'Inspector One' } });
    expect(await workshop.as('viewer').does('workOrders.get', { id: two.id })).toMatchObject({ priority: 'normal', assignee: { name: 'Technician One' } });
  });
});

describe('bulk changes by somebody who may assign, and nothing else', () => {
  it('do not carry a priority along that needs another right', async () => {
    const administrator = workshop.as('administrator');
    const grants = (['service:workorder:view', 'service:workorder:assign', 'service:workorder:bulkupdate'] as const).map((permission) => ({
      permission,
      scope: 'all' as const,
    }));
    const role = await administrator.does('roles.create', { name: 'Dispatcher', grants });
    const dispatcher = await workshop.hire('viewer', 'Dee Dispatcher');
    await administrator.does('users.assignRoles', { userIds: [dispatcher.id], roleIds: [role.id], mode: 'set' });
    const order = await receivedOrder(workshop);
    const assigneeId = workshop.as('inspector').id;
    const { results } = await dispatcher.does('workOrders.bulkUpdate', { orders: [{ id: order.id }], assigneeId, priority: 'urgent' });
    expect(results).toMatchObject([{ changed: false, refusal: { code: 'forbidden', message: expect.stringContaining('service:workorder:update') as string } }]);
    expect(await workshop.as('viewer').does('workOrders.get', { id: order.id })).toMatchObject({ priority: 'normal', assignee: { name: 'Technician One' } });
    expect((await dispatcher.does('workOrders.bulkUpdate', { orders: [{ id: order.id }], assigneeId })).results).toMatchObject([{ changed: true }]);
  });
});

describe('what is none of theirs', () => {
  it('an order of another organisation does not exist', async () => {
    const stranger = await workshop.hire('administrator', 'Other Admin', await workshop.addOrganisation('Other'));
    const { id } = await receivedOrder(workshop);
    expect((await stranger.isRefused('workOrders.get', { id })).code).toBe('not_found');
    expect((await stranger.isRefused('workOrders.update', { id, title: 'Mine' })).code).toBe('not_found');
    expect((await stranger.does('workOrders.list', {})).items).toEqual([]);
    const first = await stranger.does('workOrders.create', { title: 'First of ours' });
    expect(first.number.slice(8)).toBe('00001');
  });

  it('with the scope `own` somebody sees and changes only what is assigned to them', async () => {
    const administrator = workshop.as('administrator');
    const bench = await administrator.does('roles.create', {
      name: 'Bench',
      grants: [
        { permission: 'service:workorder:view', scope: 'own' },
        { permission: 'service:workorder:update', scope: 'own' },
        { permission: 'insight:dashboard:view', scope: 'all' },
      ],
    });
    const jo = await workshop.hire('viewer', 'Jo Narrow');
    await administrator.does('users.assignRoles', { userIds: [jo.id], roleIds: [bench.id], mode: 'set' });
    const other = await orderIn(workshop, 'in-progress');
    const mine = await orderIn(workshop, 'in-progress');
    await workshop.as('manager').does('workOrders.assign', { id: mine.id, assigneeId: jo.id });

    expect((await jo.does('workOrders.list', {})).items.map(({ id }) => id)).toEqual([mine.id]);
    expect((await jo.isRefused('workOrders.get', { id: other.id })).code).toBe('not_found');
    expect((await jo.isRefused('workOrders.update', { id: other.id, title: 'Mine now' })).code).toBe('not_found');
    await jo.does('workOrders.update', { id: mine.id, title: 'Motor 3 balanced' });
    const { columns } = await jo.does('workOrders.board', {});
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect((await jo.does('insight.dashboard', undefined)).stages.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect((await jo.does('search.find', { q: 'motor' })).items.map(({ id }) => id)).toEqual([mine.id]);
  });

  it('with the scope `team` somebody sees what belongs to their team, and of links only what they may see', async () => {
    const administrator = workshop.as('administrator');
    const bench = await administrator.does('roles.create', { name: 'Team bench', grants: [{ permission: 'service:workorder:view', scope: 'team' }] });
    const kim = await workshop.hire('viewer', 'Kim Narrow');
    await administrator.does('users.assignRoles', { userIds: [kim.id], roleIds: [bench.id], mode: 'set' });
    const team = await administrator.does('teams.create', { name: 'Multirotors', memberIds: [kim.id] });
    const [ours, theirs] = [await receivedOrder(workshop), await receivedOrder(workshop)];
    await workshop.as('manager').does('workOrders.assign', { id: ours.id, assigneeId: workshop.as('technician').id, teamId: team.id });
    await workshop.as('technician').does('workOrders.link', { id: theirs.id, otherId: ours.id, kind: 'blocks' });
    expect((await kim.does('workOrders.list', {})).items).toMatchObject([{ id: ours.id, team: { name: 'Multirotors' } }]);
    expect((await kim.does('workOrders.get', { id: ours.id })).links).toEqual([]);
    expect((await kim.isRefused('workOrders.timeline', { id: theirs.id })).code).toBe('not_found');
  });

  it('who sees all but changes their own is told that it is the row that refuses', async () => {
    const administrator = workshop.as('administrator');
    const eyes = await administrator.does('roles.create', {
      name: 'Eyes',
      grants: [
        { permission: 'service:workorder:view', scope: 'all' },
        { permission: 'service:workorder:update', scope: 'own' },
      ],
    });
    const max = await workshop.hire('viewer', 'Max Narrow');
    await administrator.does('users.assignRoles', { userIds: [max.id], roleIds: [eyes.id], mode: 'set' });
    const { id } = await receivedOrder(workshop);
    const refusal = await max.isRefused('workOrders.update', { id, title: 'Mine now' });
    expect(refusal).toMatchObject({ code: 'forbidden', data: { refusedBy: { rule: 'row', permission: 'service:workorder:update' } } });
    expect((await max.does('workOrders.get', { id })).can.update).toBe(false);
  });
});
