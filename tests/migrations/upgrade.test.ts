/** A database of every released version is opened by this program, keeps every row, and what was signed in it still counts. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, assert, beforeAll, describe, expect, test } from 'vitest';
import { eq, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { sortKey } from '#shared/sort-key.ts';
import type { Call } from '#kernel/call.ts';
import { wrongEndedOrders } from '#database/ended-orders.ts';
import { openDatabase } from '#database/open-database.ts';
import { tables } from '#database/tables/index.ts';
import { composeApplication, type Application } from '#entry/compose.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { pastDatabase, pastReleases, type PastDatabase } from './past-database.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** By release: the packed file, and the format its releases were signed in. */
const kept: Readonly<Record<string, { readonly sha256: string; readonly format: number }>> = {
  '0.1.0': { sha256: '267cbccf34502774d0832410a36cddf894be98580e69996018409a101728f54e', format: 1 },
};

test('the databases that were kept are what they were', () => {
  const hashOf = (release: string) =>
    createHash('sha256')
      .update(readFileSync(join(import.meta.dirname, `${release}.db.br`)))
      .digest('hex');
  expect(Object.fromEntries(pastReleases.map((release) => [release, hashOf(release)]))).toEqual(
    Object.fromEntries(Object.entries(kept).map(([release, { sha256 }]) => [release, sha256])),
  );
});

describe.each(pastReleases.flatMap((release) => (['SQLite', 'PostgreSQL'] as const).map((dialect) => ({ release, dialect }))))(
  'A database of $release on $dialect',
  ({ release, dialect }) => {
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

    async function answer(organisationId: string, operation: string, input: unknown) {
      const call: Call = {
        requestId: randomUUID(),
        door: 'cli',
        credential: { kind: 'operator', name: 'tester', organisationId },
        address: null,
        userAgent: null,
      };
      const outcome = await application.kernel.call(operation, input, call);
      assert(outcome.ok, JSON.stringify(outcome));
      return outcome.value as { items: { id: string; number: string }[] };
    }

    test('has something in every table, and nothing of it is lost or changed by the upgrade', async () => {
      expect(Object.entries(before).flatMap(([table, rows]) => (rows.length === 0 ? [table] : []))).toEqual([]);
      expect(await past.rows()).toEqual(before);
    });

    test('opens, with releases that say what was signed and an audit chain without a fault', async () => {
      application = await composeApplication({ ...past, passwordCost: 4 });
      for (const { id: organisationId } of await application.organisations()) {
        const releases = await application.database
          .within(organisationId)
          .read((db) =>
            db.select({ id: db.tables.releases.workOrderId }).from(db.tables.releases).where(eq(db.tables.releases.organisationId, organisationId)),
          );
        expect(releases.length).toBeGreaterThan(1);
        for (const { id } of releases)
          expect(await answer(organisationId, 'workOrders.verifyRelease', { id })).toMatchObject({ valid: true, format: kept[release]?.format, changed: [] });
        const { records, faults } = await application.database.within(organisationId).read((db) => application.auditProof.ofOrganisation(db, organisationId));
        expect(faults).toEqual([]);
        expect(records).toBeGreaterThan(20);
      }
    });

    test('keeps count of the orders that had ended before', async () => {
      const wrong = [];
      for (const { id } of await application.organisations()) wrong.push(...(await application.database.within(id).read(wrongEndedOrders)));
      expect(wrong).toEqual([]);
      expect((await application.database.system('tests').read((db) => db.select().from(db.tables.endedOrders))).length).toBeGreaterThan(0);
    });

    test('has its names in the order in which people look for them', async () => {
      let keys = 0;
      for (const table of Object.values(application.database.dialect === 'sqlite' ? tables.sqlite : tables.postgres))
        for (const [key, column] of Object.entries<SQLiteColumn>(getTableColumns(table)).filter(([name]) => name.endsWith('SortKey'))) {
          const name = getTableColumns(table)[key.slice(0, -'SortKey'.length) as never] as SQLiteColumn;
          const rows = await application.database.system('tests').read((db) => db.select({ name, sortKey: column }).from(table));
          for (const row of rows) expect(row.sortKey, `${getTableName(table)} ${String(row.name)}`).toBe(sortKey(String(row.name)));
          keys += rows.length;
        }
      expect(keys).toBeGreaterThan(20);
    });

    test('finds its customers by their contacts and sites, and by how these are reached', async () => {
      const [organisation] = await application.organisations();
      assert(organisation);
      const read = await application.database.within(organisation.id).read(async (db) => {
        const { contacts, sites, personalDetails: d } = db.tables;
        return {
          named: [
            ...(await db.select({ customerId: contacts.customerId, words: contacts.name }).from(contacts)),
            ...(await db.select({ customerId: sites.customerId, words: sites.name }).from(sites)),
          ],
          reached: await db.select({ customerId: d.customerId, email: d.email, phone: d.phone, street: d.street }).from(d),
        };
      });
      const asked = [
        ...read.named,
        ...read.reached.flatMap(({ customerId, email, phone, street }) => [email, phone, street].map((words) => ({ customerId, words }))),
      ];
      const known = asked.filter(({ words }) => words !== null);
      expect(known.length).toBeGreaterThan(5);
      for (const { customerId, words } of known)
        expect((await answer(organisation.id, 'customers.list', { q: words })).items, `${words}`).toContainEqual(expect.objectContaining({ id: customerId }));
    });

    test('answers its lists, finds by words and shows its orders', async () => {
      const [organisation] = await application.organisations();
      assert(organisation);
      const { items } = await answer(organisation.id, 'workOrders.list', { limit: 100 });
      expect(items.length).toBe(before['work_orders']?.length);
      for (const { id, number } of items) expect(await answer(organisation.id, 'workOrders.get', { id })).toMatchObject({ id, number });
      expect((await answer(organisation.id, 'customers.list', { q: 'hava' })).items).toHaveLength(1);
    });
  },
);
