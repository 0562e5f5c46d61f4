/** What is read when an aircraft comes in and when it is released; what nobody read stays unknown. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadingsInput } from '#shared/contract/fleet/readings.ts';
import { readFlightTime, writtenFlightTime } from '#shared/flight-time.ts';
import { givePassword, orderIn, password } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
});
afterAll(() => workshop.close());

const reception = () => workshop.as('reception');
const inspector = () => workshop.as('inspector');
const unread = { flightSeconds: null, flights: null, cycles: null };
const signed = { password, workDescription: 'Motor 3 replaced.', dataReference: 'K4 manual 7.2' };

let serials = 0;
const intake = (aircraft: { id: string } | { flightSeconds?: number; flights?: number }, readings?: ReadingsInput) => ({
  customer: { name: 'Ada Flyer', kind: 'person' as const },
  aircraft: 'id' in aircraft ? aircraft : { maker: 'Kestrel', model: 'K4', airframeSerial: `R-${++serials}`, ...aircraft },
  title: 'Check',
  complaint: 'It shakes.',
  condition: 'Clean.',
  ...(readings && { readings }),
});
const aircraftOf = async (order: { aircraft: { id: string } | null }) => workshop.as('technician').does('aircraft.get', { id: order.aircraft?.id ?? '' });
const told = async (id: string) =>
  (await workshop.as('technician').does('workOrders.timeline', { id })).items.filter(({ kind }) => kind === 'readings').map(({ data }) => data);
/** Comes in once more. */
const again = async (first: { aircraft: { id: string } | null; customer: { id: string } | null }, readings: ReadingsInput) => ({
  ...intake({ id: first.aircraft?.id ?? '' }, readings),
  customer: { id: first.customer?.id ?? '' },
});

test('an aircraft that comes in unread has no readings, on the order and in the registry', async () => {
  const order = await reception().does('workOrders.intake', intake({}));
  expect(order).toMatchObject({ intakeReadings: null, aircraft: unread });
  expect(await told(order.id)).toEqual([]);
});

test('what is read of a new aircraft is kept with the order, carried over to the aircraft and told', async () => {
  const order = await reception().does('workOrders.intake', intake({}, { flightSeconds: 448_200, flights: 212 }));
  const read = { flightSeconds: 448_200, flights: 212, cycles: null };
  expect(order).toMatchObject({ intakeReadings: read, aircraft: { ...read, lastRead: { cycles: null, flights: expect.any(String) as string } } });
  expect(await aircraftOf(order)).toMatchObject({ ...read, landings: null });
  expect(await told(order.id)).toEqual([{ at: 'intake', read: { flightSeconds: 448_200, flights: 212 }, before: { flightSeconds: null, flights: null } }]);
  expect((await workshop.as('viewer').does('workOrders.get', { id: order.id })).intakeReadings).toEqual(read);
  const { items } = await workshop.as('administrator').does('audit.list', { entityId: order.id });
  expect(JSON.stringify(await workshop.as('administrator').does('audit.get', { sequence: items[0]?.sequence ?? 0 }))).toContain('448200');
});

test('what is said about a new aircraft itself was read at the counter, too', async () => {
  expect(await reception().does('workOrders.intake', intake({ flights: 7 }, { cycles: 9 }))).toMatchObject({
    intakeReadings: { flightSeconds: null, flights: 7, cycles: 9 },
  });
});

test('a lower reading than the last known is refused at its field, and taken with a reason', async () => {
  const first = await reception().does('workOrders.intake', intake({}, { flightSeconds: 448_200, flights: 212 }));
  const lower = await again(first, { flightSeconds: 3600, flights: 213 });
  expect(await reception().isRefused('workOrders.intake', lower)).toMatchObject({
    code: 'invalid_input',
    data: { issues: [{ path: 'readings.flightSeconds', message: 'The last known reading is 124:30 h. If this lower one is right, say why it is lower.' }] },
  });
  expect(await aircraftOf(first)).toMatchObject({ flightSeconds: 448_200, flights: 212 });
  const order = await reception().does('workOrders.intake', { ...lower, readings: { ...lower.readings, lowerBecause: 'New flight controller' } });
  expect(await aircraftOf(order)).toMatchObject({ flightSeconds: 3600, flights: 213 });
  expect(await told(order.id)).toMatchObject([{ before: { flightSeconds: 448_200, flights: 212 }, reason: 'New flight controller' }]);
  expect((await workshop.as('viewer').does('workOrders.get', { id: first.id })).intakeReadings).toMatchObject({ flightSeconds: 448_200 });
});

test.each([
  [45_018, '12:30'],
  [45_045, '12:31'],
])('a total of %i s, typed as it is shown, is no lower one, and stays as exact as it is known', async (flightSeconds, shown) => {
  const first = await reception().does('workOrders.intake', intake({}, { flightSeconds }));
  expect(writtenFlightTime(flightSeconds)).toBe(shown);
  const order = await reception().does('workOrders.intake', await again(first, { flightSeconds: readFlightTime(shown) }));
  expect(order.aircraft).toMatchObject({ flightSeconds });
  expect(await aircraftOf(first)).toMatchObject({ flightSeconds });
  expect(await reception().isRefused('workOrders.intake', await again(first, { flightSeconds: flightSeconds - 60 }))).toMatchObject({
    data: { issues: [{ message: `The last known reading is ${shown} h. If this lower one is right, say why it is lower.` }] },
  });
});

test('the release is signed with what the certifier read, and the aircraft goes on from there', async () => {
  const { id } = await orderIn(workshop, 'quality-check');
  const released = await inspector().does('workOrders.release', { ...signed, id, readings: { flightSeconds: 7200, cycles: 12, flights: null } });
  expect(released).toMatchObject({ release: { flightSeconds: 7200, flights: null, cycles: 12 }, aircraft: { flightSeconds: 7200, flights: null, cycles: 12 } });
  expect(await told(id)).toMatchObject([{ at: 'release', read: { flightSeconds: 7200, cycles: 12 } }]);
});

test('a release without readings says so, also where the aircraft was read before', async () => {
  const order = await orderIn(workshop, 'quality-check');
  await workshop.as('technician').does('aircraft.update', { id: order.aircraft?.id ?? '', flights: 40 });
  const released = await inspector().does('workOrders.release', { ...signed, id: order.id });
  expect(released).toMatchObject({ release: unread, aircraft: { flights: 40 } });
});

test('nothing is signed with a reading below the last known, unless it says why', async () => {
  const order = await orderIn(workshop, 'quality-check');
  await workshop.as('technician').does('aircraft.update', { id: order.aircraft?.id ?? '', flights: 40 });
  expect(await inspector().isRefused('workOrders.release', { ...signed, id: order.id, readings: { flights: 39 } })).toMatchObject({
    data: { issues: [{ path: 'readings.flights' }] },
  });
  expect(await workshop.as('viewer').does('workOrders.get', { id: order.id })).toMatchObject({ status: 'quality-check', release: null });
});

test('whoever is about to sign is told under which authority, or that there is none', async () => {
  const { id } = await orderIn(workshop, 'quality-check');
  const signing = async () => (await inspector().does('workOrders.get', { id })).signing;
  expect(await signing()).toEqual({ authority: null, expiresAt: null });
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  await workshop.as('administrator').does('users.update', { id: inspector().id, authority: 'Part 145 C2', authorityExpiresAt: expiresAt });
  expect(await signing()).toEqual({ authority: 'Part 145 C2', expiresAt });
  expect((await inspector().does('workOrders.get', { id: (await orderIn(workshop, 'diagnosis')).id })).signing).toBeNull();
});
