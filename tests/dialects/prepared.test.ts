/** Prepared statements on both databases: values arrive as the columns say, nulls and defaults among them. */
import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { insertRow, prepared, type Given } from '#database/prepared.ts';
import { sortKey } from '#shared/sort-key.ts';
import { newId } from '#kernel/identifiers.ts';
import { onEveryDialect } from './every-dialect.ts';

interface PartKey {
  organisationId: string;
  id: string;
}

const readPart = prepared((db: ReadHandle, { organisationId, id }: Given<PartKey>) => {
  const { parts } = db.tables;
  return db
    .select()
    .from(parts)
    .where(and(eq(parts.organisationId, organisationId), eq(parts.id, id)));
});

const renameCounter = prepared((db: WriteHandle, { organisationId, series, name }: Given<{ organisationId: string; series: string; name: string | null }>) => {
  const { counters } = db.tables;
  return db
    .update(counters)
    .set({ series: sql`coalesce(${name}, ${counters.series})`, last: sql`${counters.last} + 1` })
    .where(and(eq(counters.organisationId, organisationId), eq(counters.series, series)))
    .returning({ series: counters.series, last: counters.last });
});

onEveryDialect('Prepared statements', (open) => {
  test('each row that is inserted comes back as it was given, with defaults and nulls for what it left out', async () => {
    const { database, organisationId } = await open();
    const common = { organisationId, name: 'Motor', unit: 'pc', currency: 'EUR', searchText: '', createdAt: 1, updatedAt: 2 };
    const plain = { ...common, id: newId(), sku: 'A', unitPrice: '0.000001' };
    const full = { ...common, id: newId(), sku: 'B', unitPrice: '-12.5', serialised: true, description: 'Öl', mpn: null, version: 7, removedAt: 3 };
    const keysOf = ({ name, sku }: typeof common & { readonly sku: string }) => ({ nameSortKey: sortKey(name), skuSortKey: sortKey(sku) });
    await database.write(async (db) => {
      await insertRow(db, 'parts', plain);
      await insertRow(db, 'parts', full);
    });
    expect(await database.read((db) => readPart(db, plain))).toEqual([
      { ...plain, ...keysOf(plain), serialised: false, version: 1, description: null, manufacturer: null, mpn: null, category: null, removedAt: null },
    ]);
    expect(await database.read((db) => readPart(db, full))).toEqual([{ ...full, ...keysOf(full), manufacturer: null, category: null }]);
    expect(await database.read((db) => readPart(db, { organisationId, id: newId() }))).toEqual([]);
  });

  test('json comes back as it was given, also where it is left out', async () => {
    const { database, organisationId, as } = await open();
    const common = { organisationId, userId: as('viewer').id, passwordHash: '', changedAt: 1 };
    const settings = [
      { key: 'a', value: { nested: ['x', 1, null] } },
      { key: 'b', value: '81.5' },
      { key: 'c', value: 0 },
      { key: 'd', value: false },
    ];
    const { stored, codes } = await database.write(async (db) => {
      for (const setting of settings) await insertRow(db, 'settings', { ...setting, organisationId, updatedAt: 1 });
      const { settings: s, userCredentials: c } = db.tables;
      await db.delete(c).where(eq(c.userId, common.userId));
      await insertRow(db, 'userCredentials', common);
      return {
        stored: await db.select({ key: s.key, value: s.value }).from(s).orderBy(s.key),
        codes: await db.select({ recoveryCodes: c.recoveryCodes }).from(c).where(eq(c.userId, common.userId)),
      };
    });
    expect(stored).toEqual(settings);
    expect(codes).toEqual([{ recoveryCodes: [] }]);
  });

  test('a change is made with the values of each call, in one transaction after the other', async () => {
    const { database, organisationId } = await open();
    await database.write((db) => insertRow(db, 'counters', { organisationId, series: 'one', last: 1 }));
    expect(await database.write((db) => renameCounter(db, { organisationId, series: 'one', name: 'two' }))).toEqual([{ series: 'two', last: 2 }]);
    expect(await database.write((db) => renameCounter(db, { organisationId, series: 'two', name: null }))).toEqual([{ series: 'two', last: 3 }]);
    expect(await database.write((db) => renameCounter(db, { organisationId, series: 'one', name: 'else' }))).toEqual([]);
  });
});
