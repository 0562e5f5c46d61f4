/** What people get from the aircraft registry. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let customerId: string;
beforeAll(async () => {
  workshop = await openWorkshop();
  customerId = (await workshop.as('reception').does('customers.create', { name: 'Aero Survey', kind: 'company' })).id;
});
afterAll(() => workshop.close());

let serials = 0;
const register = (
  facts: Partial<{
    maker: string;
    model: string;
    airframeSerial: string;
    registration: string;
    customerId: string;
    remoteIdSerial: string;
    operatorId: string;
  }> = {},
) => workshop.as('reception').does('aircraft.create', { customerId, maker: 'Freefly', model: 'Astro', airframeSerial: `FF-${++serials}`, ...facts });

test('four fields are enough to register an aircraft, and it is airworthy', async () => {
  const made = await register();
  expect(made).toMatchObject({ status: 'airworthy', frameClass: 'quad', customerName: 'Aero Survey', version: 1, identity: { remoteIdSerial: null } });
  expect(await workshop.as('viewer').does('aircraft.get', { id: made.id })).toMatchObject({ id: made.id });
});

test('what nobody has read is unknown, keeps the day it was read, and can be unknown again', async () => {
  const unread = { flightSeconds: null, flights: null, landings: null, cycles: null };
  const made = await register();
  expect(made).toMatchObject({ ...unread, lastRead: unread });
  const technician = workshop.as('technician');
  const { flights, lastRead } = await technician.does('aircraft.update', { id: made.id, flights: 0 });
  expect(flights).toBe(0);
  expect(lastRead).toEqual({ ...unread, flights: expect.stringMatching(/^\d{4}-/) });
  expect((await technician.does('aircraft.list', { q: made.airframeSerial })).items).toMatchObject([{ flights: 0, cycles: null }]);
  expect(await technician.does('aircraft.update', { id: made.id, flights: null })).toMatchObject({ ...unread, lastRead: unread });
});

test('a viewer neither sees nor finds the identity; a technician sees it', async () => {
  const { id } = await register({ remoteIdSerial: '1581F0123456789ABCDE', operatorId: 'CHE-OP-77' });
  expect((await workshop.as('technician').does('aircraft.get', { id })).identity).toEqual({ remoteIdSerial: '1581F0123456789ABCDE', operatorId: 'CHE-OP-77' });
  expect(await workshop.as('viewer').does('aircraft.get', { id })).not.toHaveProperty('identity');
  expect((await workshop.as('technician').does('aircraft.list', { q: 'CHE-OP-77' })).items).toEqual([]);
  const changed = await workshop.as('technician').does('aircraft.update', { id, remoteIdSerial: null });
  expect(changed.identity).toEqual({ remoteIdSerial: null, operatorId: 'CHE-OP-77' });
});

test('a malformed Remote ID serial is refused at its field', async () => {
  const error = await workshop
    .as('reception')
    .isRefused('aircraft.create', { customerId, maker: 'Freefly', model: 'Astro', airframeSerial: 'R1', remoteIdSerial: '1581F1' });
  expect(error.data?.issues).toEqual([{ path: 'remoteIdSerial', message: expect.stringContaining('15 more follow') }]);
});

test('the same serial of one maker is refused, spelled differently too, and points to the known one', async () => {
  const known = await register({ airframeSerial: 'Dup 1' });
  const error = await workshop.as('reception').isRefused('aircraft.create', { customerId, maker: 'FREEFLY', model: 'Alta X', airframeSerial: 'dup1' });
  expect(error).toMatchObject({ code: 'conflict', message: expect.stringContaining('Aero Survey'), data: { existing: { entity: 'aircraft', id: known.id } } });
  const other = await register({ airframeSerial: 'Dup 2' });
  expect((await workshop.as('technician').isRefused('aircraft.update', { id: other.id, airframeSerial: 'DUP1' })).code).toBe('conflict');
  await register({ maker: 'Sky-Drones', airframeSerial: 'Dup 1' });
});

test.each(['SER-4711', 'D-LOOK', 'Acecore', 'Zoe', 'aero', 'acecore surv'])('the search finds an aircraft by %s', async (q) => {
  if (q === 'SER-4711') await register({ maker: 'Acecore', model: 'Zoe', airframeSerial: 'SER-4711', registration: 'D-LOOK' });
  const { items } = await workshop.as('viewer').does('aircraft.list', { q });
  expect(items.map(({ airframeSerial }) => airframeSerial)).toContain('SER-4711');
});

test('renaming the owner keeps the aircraft findable, by the new name only', async () => {
  const owner = await workshop.as('reception').does('customers.create', { name: 'Oldname', kind: 'person' });
  const made = await register({ customerId: owner.id, registration: 'HB-1' });
  await workshop.as('reception').does('customers.update', { id: owner.id, name: 'Newname' });
  const find = async (q: string) => (await workshop.as('viewer').does('aircraft.list', { q })).items.map(({ id }) => id);
  expect(await find('newname')).toEqual([made.id]);
  expect(await find('oldname')).toEqual([]);
  expect(await find(`${made.airframeSerial} HB-1 newname`)).toEqual([made.id]);
});

test('grounding needs a reason and shows it; lifting it makes the aircraft airworthy', async () => {
  const { id } = await register();
  const technician = workshop.as('technician');
  const grounded = await technician.does('aircraft.ground', { id, reason: 'Cracked arm' });
  expect(grounded).toMatchObject({ status: 'grounded', statusReason: 'Cracked arm', can: { ground: false, liftGrounding: true } });
  expect((await technician.isRefused('aircraft.ground', { id, reason: 'again' })).data?.blockers).toEqual([
    { code: 'grounded', message: 'The aircraft is grounded already.' },
  ]);
  expect(await technician.does('aircraft.liftGrounding', { id, reason: 'Arm replaced' })).toMatchObject({ status: 'airworthy', statusReason: null });
  expect((await technician.isRefused('aircraft.liftGrounding', { id, reason: 'twice' })).code).toBe('not_possible');
});

test('only a manager retires an aircraft, and a retired one cannot be grounded', async () => {
  const { id } = await register();
  expect((await workshop.as('technician').isRefused('aircraft.retire', { id, reason: 'Old' })).data?.refusedBy).toMatchObject({
    permission: 'fleet:aircraft:retire',
  });
  expect(await workshop.as('manager').does('aircraft.retire', { id, reason: 'Lost at sea' })).toMatchObject({
    status: 'retired',
    can: { ground: false, createWorkOrder: false },
  });
  expect((await workshop.as('technician').isRefused('aircraft.ground', { id, reason: 'x' })).code).toBe('not_possible');
});

test('a new owner is found beside the aircraft, and the old one not any more', async () => {
  const { id } = await register({ registration: 'D-TRANS' });
  const buyer = await workshop.as('reception').does('customers.create', { name: 'Buyer', kind: 'person' });
  const technician = workshop.as('technician');
  expect(await technician.does('aircraft.transfer', { id, customerId: buyer.id, reason: 'Sold' })).toMatchObject({ customerName: 'Buyer', version: 2 });
  expect((await technician.does('aircraft.list', { customerId: buyer.id })).items).toHaveLength(1);
  expect((await technician.does('aircraft.list', { q: 'D-TRANS aero' })).items).toEqual([]);
  expect((await technician.isRefused('aircraft.transfer', { id, customerId: buyer.id })).code).toBe('invalid_input');
});

test('a change that came too late is told what was changed, and by whom', async () => {
  const { id } = await register();
  await workshop.as('technician').does('aircraft.update', { id, version: 1, firmware: 'PX4 1.16' });
  const error = await workshop.as('reception').isRefused('aircraft.update', { id, version: 1, notes: 'mine' });
  expect(error).toMatchObject({ code: 'conflict', data: { changed: { by: 'Technician One', version: 2, fields: ['firmware'] } } });
});

test('what goes into the trash comes back from it, and is listed there for those who may restore', async () => {
  const { id } = await register();
  const manager = workshop.as('manager');
  await manager.does('aircraft.remove', { id });
  expect((await manager.isRefused('aircraft.get', { id })).code).toBe('not_found');
  expect((await manager.does('aircraft.list', { removed: true })).items.map((one) => one.id)).toEqual([id]);
  expect((await workshop.as('viewer').isRefused('aircraft.list', { removed: true })).code).toBe('forbidden');
  expect(await manager.does('aircraft.restore', { id })).toMatchObject({ id, version: 3 });
});

test('filters by status and maker, and pages through in the order asked for', async () => {
  const viewer = workshop.as('viewer');
  const airworthy = await viewer.does('aircraft.list', { status: 'airworthy', maker: 'Freefly', limit: 2 });
  expect(airworthy.items).toHaveLength(2);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await viewer.does('aircraft.list', { sort: 'maker', limit: 3, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ maker }) => maker));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(seen.toSorted());
});

test('another organisation has its own registry', async () => {
  const made = await register();
  const other = await workshop.addOrganisation('Elsewhere');
  const stranger = await workshop.hire('administrator', 'Stranger', other);
  expect((await stranger.isRefused('aircraft.get', { id: made.id })).code).toBe('not_found');
  expect((await stranger.isRefused('aircraft.ground', { id: made.id, reason: 'x' })).code).toBe('not_found');
  expect((await stranger.isRefused('aircraft.create', { customerId, maker: 'A', model: 'B', airframeSerial: 'C' })).code).toBe('invalid_input');
  const theirs = await stranger.does('customers.create', { name: 'Theirs', kind: 'person' });
  await stranger.does('aircraft.create', { customerId: theirs.id, maker: made.maker, model: made.model, airframeSerial: made.airframeSerial });
});
