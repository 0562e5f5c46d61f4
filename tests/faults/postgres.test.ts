/** Bad moments of a PostgreSQL server: transactions in each other's way, and connections that are lost in the middle. */
import { setTimeout as wait } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { appendOnlyTables } from '#database/tables/index.ts';
import { changeRows } from '#database/versioned-rows.ts';
import { translateDatabaseError } from '#database/errors.ts';
import type { LiveEvent } from '#shared/contract/events.ts';
import { newId } from '#kernel/identifiers.ts';
import { receivedOrder } from '#tests/orders.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { callAs, openWorkshop, type Workshop } from '#tests/workshop.ts';

let server: PostgresServer;
let address: string;
let workshop: Workshop;
/** Another program on the same database. */
let other: pg.Client;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  address = await server.database();
  workshop = await openWorkshop({ databaseUrl: address });
  other = new pg.Client(address);
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await workshop.close();
});

const auditOf = (entityId: string, operation: string) =>
  workshop.database
    .read((db) => db.select({ operation: db.tables.auditRecords.operation }).from(db.tables.auditRecords).where(eq(db.tables.auditRecords.entityId, entityId)))
    .then((rows) => rows.filter((row) => row.operation === operation));

async function hear(during: () => Promise<unknown>): Promise<LiveEvent[]> {
  const heard: LiveEvent[] = [];
  const end = await workshop.application.kernel.subscribe(callAs(workshop.as('manager').token), (event) => heard.push(event));
  await during();
  end();
  return heard;
}

/** Waits until somebody waits for a lock. */
async function untilBlocked(): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const { rows } = await other.query<{ many: number }>(
      "select count(*)::int as many from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    if ((rows[0]?.many ?? 0) > 0) return;
    await wait(25);
  }
  throw new Error('Nobody waits for a lock');
}

test('a deadlock ends well for both: the command is begun anew, with one audit record and one live event', async () => {
  const order = await receivedOrder(workshop);
  let title = '';
  const heard = await hear(async () => {
    await other.query('begin');
    // The other one waits patiently, so that the command is the one that PostgreSQL ends.
    await other.query("set local deadlock_timeout = '60s'");
    await other.query('update audit_heads set hash = hash where organisation_id = $1', [workshop.organisationId]);
    const change = workshop.as('manager').does('workOrders.update', { id: order.id, version: order.version, title: 'Motors 2 and 3 vibrate' });
    await untilBlocked();
    await other.query('update work_orders set complaint = $1 where id = $2', ['The other one was here', order.id]);
    await other.query('commit');
    ({ title } = await change);
  });
  expect(title).toBe('Motors 2 and 3 vibrate');
  // Once as a rule; more often where the command takes the order again before the other one has woken.
  expect(workshop.application.database.repeats()).toBeGreaterThan(0);
  expect(heard).toEqual([{ entity: 'work-order', id: order.id, operation: 'workOrders.update' }]);
  expect(await auditOf(order.id, 'workOrders.update')).toHaveLength(1);
  const { rows } = await other.query('select title, complaint from work_orders where id = $1', [order.id]);
  expect(rows).toEqual([{ title: 'Motors 2 and 3 vibrate', complaint: 'The other one was here' }]);
  expect((await workshop.auditProof()).faults).toEqual([]);
});

test('two orders that two transactions change in opposite turn: both are changed by both', async () => {
  const [one, two] = [await receivedOrder(workshop, 'One'), await receivedOrder(workshop, 'Two')];
  const { database } = workshop;
  let holding = 0;
  const change = (ids: readonly [string, string], mark: string) =>
    database.write(async (db) => {
      const { workOrders } = db.tables;
      for (const id of ids) {
        await changeRows(db, 'workOrders', eq(workOrders.id, id), { title: sql`${workOrders.title} || ${` ${mark}`}`, updatedAt: 0 });
        holding += 1;
        for (let i = 0; i < 200 && holding < 2; i++) await wait(10);
      }
    });
  await Promise.all([change([one.id, two.id], 'a'), change([two.id, one.id], 'b')]);
  expect(workshop.application.database.repeats()).toBeGreaterThan(0);
  const { rows } = await other.query<{ title: string }>('select title from work_orders order by title');
  for (const { title } of rows) expect(title).toMatch(/^(One|Two) (a b|b a)$/);
});

test('one that never gets through is given up after four tries, says so, and leaves nothing', async () => {
  const order = await receivedOrder(workshop);
  await other.query('create sequence tries');
  await other.query(
    "create function meet() returns trigger language plpgsql as $$ begin perform nextval('tries'); raise exception 'met' using errcode = '40001'; end $$",
  );
  await other.query('create trigger meet before update on work_orders for each row execute function meet()');
  const heard = await hear(async () => {
    const refused = await workshop.as('manager').isRefused('workOrders.update', { id: order.id, version: order.version, title: 'Never' });
    expect(refused).toMatchObject({ code: 'busy', message: expect.stringMatching(/^Others were changing the same records.*Nothing was changed/) });
  });
  expect(heard).toEqual([]);
  expect((await other.query('select last_value::int as tries from tries')).rows).toEqual([{ tries: 4 }]);
  expect(await auditOf(order.id, 'workOrders.update')).toEqual([]);
});

test('what failed for another reason is not tried again', async () => {
  const order = await receivedOrder(workshop);
  await other.query('create sequence tries');
  await other.query(
    "create function refuse() returns trigger language plpgsql as $$ begin perform nextval('tries'); raise exception 'full' using errcode = '53100'; end $$",
  );
  await other.query('create trigger refuse before update on work_orders for each row execute function refuse()');
  expect(await workshop.as('manager').isRefused('workOrders.update', { id: order.id, version: order.version, title: 'Never' })).toMatchObject({
    code: 'storage_full',
  });
  expect((await other.query('select last_value::int as tries from tries')).rows).toEqual([{ tries: 1 }]);
});

test('a connection that is lost between two statements: nothing is saved, the sentence says so, and the next change works', async () => {
  const database = workshop.application.database.system('tests');
  const lost = database.write(async (db) => {
    await db.insert(db.tables.organisations).values({ id: newId(), name: 'Lost', timeZone: 'UTC', currency: 'EUR', createdAt: 0 });
    await other.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
    await wait(200);
    await db.select().from(db.tables.organisations);
  });
  await expect(lost.catch((error: unknown) => Promise.reject(translateDatabaseError(error) ?? error))).rejects.toMatchObject({ code: 'database_unreachable' });
  expect(workshop.application.database.repeats()).toBe(0);
  await workshop.as('reception').does('customers.create', { name: 'After', kind: 'person' });
  expect((await workshop.application.organisations()).map(({ id }) => id)).toEqual([workshop.organisationId]);
});

test('a connection that is lost during the commit: nobody knows whether it was saved, so it is said and never tried again', async () => {
  await other.query('create sequence tries');
  await other.query(
    "create function vanish() returns trigger language plpgsql as $$ begin perform nextval('tries'); perform pg_terminate_backend(pg_backend_pid()); return null; end $$",
  );
  await other.query('create constraint trigger vanish after insert on customers deferrable initially deferred for each row execute function vanish()');
  const error = await workshop.as('reception').isRefused('customers.create', { name: 'Lost', kind: 'person' });
  expect(error).toMatchObject({
    code: 'outcome_unknown',
    message: expect.stringMatching(/not known whether this was saved.*Look whether the change is there/),
  });
  expect((await other.query('select last_value::int as tries from tries')).rows).toEqual([{ tries: 1 }]);
});

test('a refused commit is not an unknown one', async () => {
  await other.query("create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '23505'; end $$");
  await other.query('create constraint trigger refuse after insert on customers deferrable initially deferred for each row execute function refuse()');
  expect(await workshop.as('reception').isRefused('customers.create', { name: 'Refused', kind: 'person' })).toMatchObject({ code: 'conflict' });
});

test('work that takes no notice of a failed statement is refused all the same, and not called saved', async () => {
  const database = workshop.application.database.system('tests');
  const row = { id: newId(), name: 'Twice', timeZone: 'UTC', currency: 'EUR', createdAt: 0 };
  const careless = database.write(async (db) => {
    await db.insert(db.tables.organisations).values(row);
    await db
      .insert(db.tables.organisations)
      .values(row)
      .catch(() => undefined);
    return 'saved';
  });
  await expect(careless.catch((error: unknown) => Promise.reject(translateDatabaseError(error) ?? error))).rejects.toMatchObject({ code: 'conflict' });
  expect((await workshop.application.organisations()).map(({ id }) => id)).toEqual([workshop.organisationId]);
});

test('a server that is gone has its own code, also for whoever is signed in, and where only the session is asked for', { timeout: 60_000 }, async () => {
  const short = await startPostgres();
  const gone = await openWorkshop({ databaseUrl: await short.database() });
  await short.stop();
  const manager = gone.as('manager');
  expect((await manager.isRefused('customers.list', {})).code).toBe('database_unreachable');
  expect((await manager.isRefused('customers.create', { name: 'Ann', kind: 'person' })).code).toBe('database_unreachable');
  await expect(gone.application.kernel.actorOf(callAs(manager.token))).rejects.toMatchObject({ code: 'database_unreachable' });
  expect(await gone.application.fault()).toBe('database_unreachable');
  await gone.close();
});

test.each(appendOnlyTables)('%s is not emptied as a whole either', async (table) => {
  await expect(other.query(`truncate ${table} cascade`)).rejects.toThrow(`${table} accepts inserts only`);
});
