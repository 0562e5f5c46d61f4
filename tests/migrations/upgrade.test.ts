/** A database of every released version is opened by this program, keeps every row, and what was signed in it still counts. */
import { randomUUID } from 'node:crypto';
import { afterAll, assert, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import type { Call } from '#kernel/call.ts';
import { verifyChain } from '#database/audit-trail.ts';
import { openDatabase } from '#database/open-database.ts';
import { composeApplication, type Application } from '#entry/compose.ts';
import { hashOfRelease, readEvidence } from '#modules/work-orders/release-evidence.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { pastDatabase, pastReleases, type PastDatabase } from './past-database.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

test('the database of 0.1.0 is kept', () => expect(pastReleases).toContain('0.1.0'));

describe.each(pastReleases.flatMap((release) => (['SQLite', 'PostgreSQL'] as const).map((dialect) => ({ release, dialect }))))('A database of $release on $dialect', ({ release, dialect }) => {
  let past: PastDatabase;
  let before: Record<string, string[]>;
  let application: Application;
  beforeAll(async () => {
    past = await pastDatabase(release, dialect === 'SQLite' ? undefined : await server.database());
    before = await past.rows();
    await (await openDatabase(past)).close();
  });
  afterAll(async () => {
    await application.close();
    await past.remove();
  });

  test('has something in every table, and nothing of it is lost or changed by the upgrade', async () => {
    expect(Object.entries(before).flatMap(([table, rows]) => (rows.length === 0 ? [table] : []))).toEqual([]);
    expect(await past.rows()).toEqual(before);
  });

  test('opens, with releases that say what was signed and an audit chain without a fault', async () => {
    application = await composeApplication({ ...past, passwordCost: 4 });
    for (const { id: organisationId } of await application.organisations()) {
      const releases = await application.database.read(async (db) => {
        const signed = await db.select({ release: db.tables.releases, order: db.tables.workOrders }).from(db.tables.releases).innerJoin(db.tables.workOrders, eq(db.tables.workOrders.id, db.tables.releases.workOrderId)).where(eq(db.tables.releases.organisationId, organisationId));
        return Promise.all(signed.map(async ({ release: { contentHash, ...facts }, order }) => ({ number: order.number, contentHash, again: hashOfRelease(facts, await readEvidence(db, order)) })));
      });
      expect(releases.length).toBeGreaterThan(1);
      expect(releases.filter(({ contentHash, again }) => contentHash !== again)).toEqual([]);
      const { records, fault } = await application.database.read((db) => verifyChain(db, organisationId));
      expect(fault).toBeNull();
      expect(records).toBeGreaterThan(20);
    }
  });

  test('answers its lists, finds by words and shows its orders', async () => {
    const [organisation] = await application.organisations();
    assert(organisation);
    const call = (): Call => ({ requestId: randomUUID(), door: 'cli', credential: { kind: 'operator', name: 'tester', organisationId: organisation.id }, address: null, userAgent: null });
    const answer = async (operation: string, input: unknown) => {
      const outcome = await application.kernel.call(operation, input, call());
      assert(outcome.ok, JSON.stringify(outcome));
      return outcome.value as { items: { id: string; number: string }[] };
    };
    const { items } = await answer('workOrders.list', { limit: 100 });
    expect(items.length).toBe(before['work_orders']?.length);
    for (const { id, number } of items) expect(await answer('workOrders.get', { id })).toMatchObject({ id, number });
    expect((await answer('customers.list', { q: 'hava' })).items).toHaveLength(1);
  });
});
