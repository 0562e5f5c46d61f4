/** The writer belongs to one transaction at a time, whoever still holds its handle. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countRows } from '../count-rows.ts';
import type { WriteHandle } from '../handle.ts';
import type { DialectDatabase } from '../open-database.ts';
import { asSystem } from '../scope.ts';
import { openSqlite } from './open-sqlite.ts';

let folder: string;
let database: DialectDatabase;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-lease-'));
  database = await openSqlite({ file: join(folder, 'cube.db'), log });
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const add = (db: WriteHandle, name: string) =>
  asSystem(db, 'tests').insert(db.tables.organisations).values({ id: name, name, timeZone: 'UTC', currency: 'EUR', createdAt: 0 });
const names = () =>
  database.read(async (db) =>
    (await asSystem(db, 'tests').select({ name: db.tables.organisations.name }).from(db.tables.organisations)).map(({ name }) => name),
  );
const refused = expect.objectContaining({ cause: expect.objectContaining({ message: 'A statement came to the writer without its lease' }) });

test('a handle that was kept beyond its transaction writes nothing', async () => {
  const kept = await database.write((db) => Promise.resolve({ db }));
  await expect(add(kept.db, 'late')).rejects.toEqual(refused);
  expect(await names()).toEqual([]);
});

test('a handle that was kept beyond its transaction cannot write into the next one', async () => {
  const kept = await database.write((db) => Promise.resolve({ db }));
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const next = database.write(async (db) => {
    await add(db, 'next');
    await held;
  });
  await expect(add(kept.db, 'late')).rejects.toEqual(refused);
  release();
  await next;
  expect(await names()).toEqual(['next']);
});

test('work that goes on after its transaction has ended is refused, also while the next one runs', async () => {
  let goOn = (): void => undefined;
  const ended = new Promise<void>((resolve) => (goOn = resolve));
  const { late } = await database.write(async (db) => {
    await add(db, 'first');
    return { late: ended.then(() => add(db, 'late')) };
  });
  const next = database.write(async (db) => {
    await add(db, 'next');
    goOn();
    await expect(late).rejects.toEqual(refused);
  });
  await next;
  expect(await names()).toEqual(['first', 'next']);
});

test('what was committed is not called unsaved because the log could not be looked after', async () => {
  const said: string[] = [];
  const kept = await openSqlite({
    file: join(folder, 'kept.db'),
    log: { ...log, error: (_fields, message) => said.push(message) },
    archive: { beforeCheckpoint: () => (said.length < 1 ? Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' })) : Promise.resolve()) },
  });
  const large = 'x'.repeat(5 * 1024 * 1024);
  for (let i = 0; i < 8; i++)
    await kept.write(
      async (db) =>
        void (await asSystem(db, 'tests')
          .insert(db.tables.organisations)
          .values({ id: `o${i}`, name: large, timeZone: 'UTC', currency: 'EUR', createdAt: 0 })),
    );
  expect(await kept.read((db) => countRows(asSystem(db, 'tests'), db.tables.organisations))).toBe(8);
  expect(said).toEqual(['The write-ahead log could not be checkpointed']);
  await kept.close();
});

test('transactions that are begun together run one after the other, and one that fails leaves nothing', async () => {
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) =>
      database.write(async (db) => {
        await add(db, `${name}1`);
        if (name === 'b') throw new Error('no');
        await add(db, `${name}2`);
      }),
    ),
  );
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await names()).toEqual(['a1', 'a2', 'c1', 'c2']);
});

test('a long report holds up nobody else who reads', async () => {
  await database.write((db) => add(db, 'first'));
  // Two at once, so that both readers have started.
  await Promise.all([names(), names()]);
  const finished: string[] = [];
  const count = sql`(with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1000000) select count(*) from numbers)`;
  const long = database.read((db) => asSystem(db, 'tests').select({ count }).from(db.tables.organisations)).then(() => finished.push('long'));
  await names().then(() => finished.push('short'));
  await long;
  expect(finished).toEqual(['short', 'long']);
});

test('every commit waits for the disk, and keys between tables are checked', async () => {
  const pragma = (name: string) =>
    database.write(async (db) => (await db.select({ value: sql<number>`${sql.raw(name)}` }).from(sql.raw(`pragma_${name}`)))[0]?.value);
  // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
  expect(await pragma('synchronous')).toBe(2);
  expect(await pragma('foreign_keys')).toBe(1);
});
