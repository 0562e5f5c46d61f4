/** Rows that are mapped at once are what drizzle makes of them value by value: nothing that was joined to nothing is an object of nulls. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/identifiers.ts';
import { quietLog } from '#tests/quiet-log.ts';
import type { ReadHandle } from '../handle.ts';
import type { OpenDatabase } from '../open-database.ts';
import { repeating } from '../repeat.ts';
import { confined } from '../scope.ts';
import { openSqlite } from './open-sqlite.ts';

let folder: string;
let database: OpenDatabase;
const [organisationId, teamId] = [newId(), newId()];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-mapper-'));
  database = confined(repeating(await openSqlite({ file: join(folder, 'cube.db'), readers: 1, log: quietLog }), quietLog));
  await database.system('tests').write(async (db) => {
    const { organisations, teams, parts, outbox } = db.tables;
    await db.insert(organisations).values({ id: organisationId, name: 'Workshop', timeZone: 'UTC', currency: 'EUR', createdAt: 1 });
    await db.insert(teams).values({ organisationId, id: teamId, name: 'Multirotors', searchText: 'multirotors', createdAt: 1, updatedAt: 1 } as never);
    for (const [sku, serialised, unitPrice] of [
      ['A', true, '0.000001'],
      ['B', false, '12.5'],
    ] as const)
      await db.insert(parts).values({
        organisationId,
        id: newId(),
        sku,
        name: sku,
        unit: 'pc',
        currency: 'EUR',
        searchText: '',
        createdAt: 1,
        updatedAt: 2,
        serialised,
        unitPrice,
      });
    await db.insert(outbox).values({ organisationId, id: newId(), topic: 'live', origin: 'x', payload: { deep: [1, null, 'two'] }, createdAt: 1 });
  });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** Each with rows of all kinds: of every column type, of joins that found something, nothing, and what is computed. */
const statements = {
  'every column of a table': (db: ReadHandle) => db.select().from(db.tables.parts).orderBy(db.tables.parts.sku),
  json: (db: ReadHandle) => db.select({ payload: db.tables.outbox.payload, handledAt: db.tables.outbox.handledAt }).from(db.tables.outbox),
  'a join that finds nothing for one row': (db: ReadHandle) => {
    const { parts: p, teams: t } = db.tables;
    return db
      .select({ part: { sku: p.sku, mpn: p.mpn, serialised: p.serialised }, team: { id: t.id, name: t.name } })
      .from(p)
      .leftJoin(t, and(eq(t.organisationId, p.organisationId), eq(p.sku, 'A')))
      .orderBy(p.sku);
  },
  'an object of columns that are null, of a table that is there': (db: ReadHandle) =>
    db.select({ sku: db.tables.parts.sku, maker: { mpn: db.tables.parts.mpn, name: db.tables.parts.manufacturer } }).from(db.tables.parts),
  'an object of two tables, and of what is computed': (db: ReadHandle) => {
    const { parts: p, teams: t } = db.tables;
    return db
      .select({ mixed: { id: t.id, sku: p.sku }, told: { count: sql<number>`1 + 1`, id: t.id }, price: sql<string>`${p.unitPrice}`.mapWith(p.unitPrice) })
      .from(p)
      .leftJoin(t, eq(p.sku, 'A'))
      .orderBy(p.sku);
  },
  'columns of a subquery': (db: ReadHandle) => {
    const { parts: p } = db.tables;
    const some = db
      .select({ sku: p.sku, price: p.unitPrice, tax: sql<number>`2`.as('tax') })
      .from(p)
      .orderBy(p.sku)
      .as('some');
    return db.select({ sku: some.sku, price: some.price, tax: some.tax }).from(some);
  },
};

test.each(Object.entries(statements))('%s', async (_what, build) => {
  const [first, second, third] = await database.within(organisationId).read(async (db) => {
    const statement = (build(db) as unknown as { prepare(): { execute(): Promise<unknown[]> } }).prepare();
    return [await statement.execute(), await statement.execute(), await statement.execute()];
  });
  expect(first?.length).toBeGreaterThan(0);
  expect(second).toEqual(first);
  expect(third).toEqual(first);
});
