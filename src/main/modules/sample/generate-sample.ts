/** Generates a believable workshop of any size: the same seed and day give the same content, down to the ids. */
import { eq, inArray } from 'drizzle-orm';
import type { Actor } from '#kernel/actor.ts';
import type { Call } from '#kernel/call.ts';
import { date } from '#shared/contract/fields.ts';
import type { AuditTrail } from '#kernel/ports.ts';
import { invalid, problem } from '#kernel/problem.ts';
import { takeNumbers } from '#database/counters.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { Access, OpenDatabase } from '#database/open-database.ts';
import { changeRows } from '#database/versioned-rows.ts';
import { workOrderSeries } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { arrangeOrders } from './arranged-orders.ts';
import { createBulkInsert } from './bulk-insert.ts';
import { groundings } from './lists/jobs.ts';
import { createIds, createRandom } from './random.ts';
import { stockCatalogue } from './sample-catalogue.ts';
import { arrived, makeSampleAircraft, makeSampleCustomer, type SampleAircraft } from './sample-fleet.ts';
import { makeSampleOrder } from './sample-order.ts';
import { sampleSize } from './sample-size.ts';
import { childTables, noRows, orderTables, type Scene } from './scene.ts';
import { hireStaff, type SampleUser } from './staff.ts';
import { createCalendar, type WorkMinute } from './work-calendar.ts';

export interface SampleOptions {
  readonly organisationId: string;
  readonly workOrders: number;
  readonly seed: number;
  /** The day it is made for, YYYY-MM-DD, in the organisation's time zone. */
  readonly asOf: string;
  /** bcrypt hash of the one password that all of the sample's people get. */
  readonly passwordHash: string;
  /** Who makes it, and by which call: for the audit trail. */
  readonly actor: Actor;
  readonly call: Call;
  readonly auditTrail: AuditTrail<WriteHandle>;
  readonly onProgress?: (workOrders: number) => void;
}

export interface SampleResult {
  readonly workOrders: number;
  readonly customers: number;
  readonly aircraft: number;
  readonly users: readonly SampleUser[];
}

type ChanceOf = (part: string) => Pick<Scene, 'random' | 'makeId'>;

/** Orders in one transaction: enough to be fast, and few enough that the log stays small. */
const ordersPerTransaction = 1000;
/** Orders that are made while those before them are being written. */
const ordersAtOnce = 250;

/**
 * Writes people, catalogue, customers, aircraft and orders, each batch in a transaction of its own; the first holds the
 * audit entry with all the numbers.
 * @throws invalid_input for a day that does not exist, not_possible where the sample of this seed and day is there already
 */
export async function generateSample(installation: OpenDatabase, options: SampleOptions): Promise<SampleResult> {
  const { organisationId, workOrders, seed, asOf } = options;
  const database = installation.within(organisationId);
  if (!date.safeParse(asOf).success) throw invalid('asOf', say.sample.whichDay);
  const size = sampleSize(workOrders);
  // Each part has a chance of its own, made where the part begins: a transaction that is begun anew writes the same once more.
  const chanceOf: ChanceOf = (part) => {
    const random = createRandom(`${seed}/${asOf}/${workOrders}/${part}`);
    return { random, makeId: createIds(random) };
  };
  const organisation = await readOrganisation(database, organisationId);
  const calendar = createCalendar({ asOf, timeZone: organisation.timeZone, workdays: size.workdays });

  const { staff, catalogue, firstNumber } = await database.write(async (db) => {
    const sinceMs = calendar.instant(0);
    const { makeId } = chanceOf('people');
    const staff = await hireStaff(db, {
      organisationId,
      passwordHash: options.passwordHash,
      sinceMs,
      authorityUntilMs: calendar.asOfMs + 365 * 86_400_000,
      makeId,
    });
    const catalogue = await stockCatalogue(db, { organisationId, sinceMs, createdBy: staff.manager.name, makeId });
    const firstNumber = await takeNumbers(db, organisationId, 'customer', size.customers);
    await options.auditTrail.append(db, options.actor, options.call, {
      organisationId,
      operation: 'sample.generate',
      entity: 'organisation',
      entityId: organisationId,
      outcome: 'done',
      details: { new: { workOrders, seed, asOf, customers: size.customers, aircraft: size.aircraft, users: staff.users.length } },
    });
    return { staff, catalogue, firstNumber };
  });
  const sceneOf = (part: string): Scene => ({ organisationId, organisation, calendar, staff, catalogue, ...chanceOf(part) });
  const fleet = await bringFleet(database, sceneOf('fleet'), size, firstNumber);
  await takeOrders(database, sceneOf, fleet, options, size.detailed);
  return { workOrders, customers: size.customers, aircraft: size.aircraft, users: staff.users };
}

async function readOrganisation(database: Access, organisationId: string): Promise<Scene['organisation']> {
  const [organisation] = await database.read((db) =>
    db
      .select({ name: db.tables.organisations.name, timeZone: db.tables.organisations.timeZone })
      .from(db.tables.organisations)
      .where(eq(db.tables.organisations.id, organisationId)),
  );
  if (!organisation) throw problem('not_found', say.none.organisation);
  return organisation;
}

async function bringFleet(database: Access, scene: Scene, size: ReturnType<typeof sampleSize>, firstNumber: number): Promise<SampleAircraft[]> {
  const customers = Array.from({ length: size.customers }, (_, i) =>
    makeSampleCustomer(scene, i, size.customers, `C-${String(firstNumber + i).padStart(5, '0')}`),
  );
  const owners = customers.map(({ customer }) => customer);
  const aircraft = Array.from({ length: size.aircraft }, (_, i) => makeSampleAircraft(scene, i, size.aircraft, owners));
  await database.write(async (db) => {
    const bulk = createBulkInsert(db);
    await bulk.insert(
      'customers',
      customers.map(({ row }) => row),
    );
    await bulk.insert(
      'contacts',
      customers.flatMap(({ contacts }) => contacts),
    );
    await bulk.insert(
      'sites',
      customers.flatMap(({ sites }) => sites),
    );
    await bulk.insert(
      'personalDetails',
      customers.flatMap(({ personal }) => personal),
    );
    await bulk.insert(
      'aircraft',
      aircraft.map(({ row }) => row),
    );
    await bulk.insert(
      'aircraftIdentities',
      aircraft.flatMap(({ identity }) => identity ?? []),
    );
    await bulk.finish();
  });
  return aircraft.map((made) => made.aircraft);
}

async function takeOrders(
  database: Access,
  sceneOf: (part: string) => Scene,
  fleet: readonly SampleAircraft[],
  options: SampleOptions,
  detailed: number,
): Promise<void> {
  const { organisationId, workOrders } = options;
  const { calendar } = sceneOf('orders');
  /** When each aircraft is free again, and which are here, as the orders so far have it. */
  let busyUntil = new Float64Array(fleet.length);
  let inWorkshop: ReadonlySet<number> = new Set();
  const arrangedOrders = arrangeOrders(workOrders, calendar);

  for (let from = 0; from < workOrders; from += ordersPerTransaction) {
    const to = Math.min(workOrders, from + ordersPerTransaction);
    const after = await database.write(
      async (db) => {
        const scene = sceneOf(`orders from ${from}`);
        const busy = Float64Array.from(busyUntil);
        const present = new Set(inWorkshop);
        const moments = Array.from(
          { length: to - from },
          (_, i): WorkMinute => arrangedOrders.get(from + i)?.at ?? ((from + i + scene.random.next()) / workOrders) * (calendar.asOf - 1),
        );
        const numbers = await takeYearNumbers(
          db,
          organisationId,
          moments.map((at) => calendar.year(at)),
        );
        const bulk = createBulkInsert(db);
        for (let first = 0; first < moments.length; first += ordersAtOnce) {
          const rows = noRows();
          for (let i = first; i < Math.min(moments.length, first + ordersAtOnce); i++) {
            const at = moments[i] ?? 0;
            const which = chooseAircraft(scene, busy, at);
            const aircraft = fleet[which];
            if (!aircraft) throw new Error('There is no aircraft to work on');
            const arranged = arrangedOrders.get(from + i);
            const order = makeSampleOrder(scene, {
              at,
              count: numbers[i] ?? 0,
              aircraft,
              detailed: arranged !== undefined || from + i >= workOrders - detailed,
              arranged,
            });
            busy[which] = order.leftAt;
            if (order.isPresent) present.add(which);
            for (const table of orderTables) (rows[table] as object[]).push(...order.rows[table]);
          }
          await bulk.insert('workOrders', rows.workOrders);
          for (const table of childTables) await bulk.collect(table, rows[table]);
        }
        await bulk.finish();
        return { busy, present };
      },
      { alone: true },
    );
    busyUntil = after.busy;
    inWorkshop = after.present;
    options.onProgress?.(to);
  }
  await database.write((db) => settleFleet(db, sceneOf('statuses'), fleet, inWorkshop));
}

/** A free aircraft among those that had arrived; a busy one only where there is no other. */
function chooseAircraft({ random, calendar }: Scene, busyUntil: Float64Array, at: WorkMinute): number {
  const known = arrived(busyUntil.length, at, calendar);
  const start = random.int(0, known - 1);
  for (let i = 0; i < known; i++) {
    const which = (start + i) % known;
    if ((busyUntil[which] ?? 0) <= at) return which;
  }
  return start;
}

/** Gapless per year, one number for each order in their order. */
async function takeYearNumbers(db: WriteHandle, organisationId: string, years: readonly number[]): Promise<number[]> {
  const next = new Map<number, number>();
  for (const [year, orders] of Map.groupBy(years, (year) => year)) next.set(year, await takeNumbers(db, organisationId, workOrderSeries(year), orders.length));
  return years.map((year) => {
    const number = next.get(year) ?? 0;
    next.set(year, number + 1);
    return number;
  });
}

/** What the orders say about where each aircraft is; a few of the others are grounded or retired. */
async function settleFleet(db: WriteHandle, { random, calendar }: Scene, fleet: readonly SampleAircraft[], inWorkshop: ReadonlySet<number>): Promise<void> {
  const { aircraft } = db.tables;
  const groups = new Map<string, { status: 'in-workshop' | 'grounded' | 'retired'; statusReason: string | null; ids: string[] }>();
  const put = (status: 'in-workshop' | 'grounded' | 'retired', statusReason: string | null, id: string) => {
    const key = `${status} ${statusReason ?? ''}`;
    const group = groups.get(key) ?? { status, statusReason, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  };
  fleet.forEach(({ id }, i) => {
    if (inWorkshop.has(i)) put('in-workshop', null, id);
    else if (random.chance(0.015)) put('grounded', random.pick(groundings), id);
    else if (random.chance(0.01)) put('retired', 'Beyond economic repair.', id);
  });
  for (const { ids, ...change } of groups.values())
    for (let at = 0; at < ids.length; at += 500)
      await changeRows(db, 'aircraft', inArray(aircraft.id, ids.slice(at, at + 500)), { ...change, updatedAt: calendar.asOfMs - 60_000 });
}
