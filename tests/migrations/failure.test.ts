/** A migration that fails half way leaves the database as it was, and says which one it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrationOf, migrationsFor } from '#database/migrations.ts';
import { openDatabase } from '#database/open-database.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { pastDatabase, type PastDatabase } from './past-database.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describe.each(['sqlite', 'postgres'] as const)('On %s', (dialect) => {
  let past: PastDatabase;
  const own = migrationsFor(dialect);
  beforeAll(async () => {
    past = await pastDatabase('0.1.0', dialect === 'sqlite' ? undefined : await server.database());
    await (await openDatabase(past)).close();
  });
  afterAll(() => past.remove());

  test('nothing of it is left, nor of those before it, and the sentence names it', async () => {
    const before = await past.rows();
    const migrations = [
      ...own,
      migrationOf(9000, 'good', "create table tools (id text); update customers set notes = 'seen';"),
      migrationOf(9001, 'broken', "create table levels (id text); update parts set name = 'gone'; insert into nowhere values (1);"),
    ];
    await expect(openDatabase({ ...past, migrations })).rejects.toThrow(
      /^The database could not be brought to schema version 9001 \(9001_broken\)\. Nothing was changed: the CUBE-PRO that was used last still opens it\. The reason: .*nowhere/,
    );
    expect(await past.rows()).toEqual(before);
    // The tables that were made on the way are gone, too: they can be made.
    await (await openDatabase({ ...past, migrations: own })).close();
    const database = await openDatabase({
      ...past,
      migrations: [...own, migrationOf(9000, 'good', 'create table tools (id text); create table levels (id text); drop table tools; drop table levels;')],
    });
    await database.close();
  });

  test('one that leaves rows without what they refer to is refused', async () => {
    const before = await past.rows();
    const chain = [...own, migrationOf(9000, 'good', 'create table tools (id text); create table levels (id text); drop table tools; drop table levels;')];
    await expect(openDatabase({ ...past, migrations: [...chain, migrationOf(9001, 'careless', 'delete from customers;')] })).rejects.toThrow(
      /9001_careless.*Nothing was changed/,
    );
    expect(await past.rows()).toEqual(before);
  });

  test('references are watched again once the database is open', async () => {
    const folder = await pastDatabase('0.1.0', dialect === 'sqlite' ? undefined : await server.database());
    const database = await openDatabase(folder);
    try {
      const work = database.system('tests').write(async (db) => {
        const [setting] = await db.select().from(db.tables.settings).limit(1);
        await db.insert(db.tables.settings).values({ ...(setting as NonNullable<typeof setting>), organisationId: '019cd165-4180-7013-915d-000000000000' });
      });
      await expect(work).rejects.toMatchObject({ cause: { code: dialect === 'sqlite' ? 'SQLITE_CONSTRAINT_FOREIGNKEY' : '23503' } });
    } finally {
      await database.close();
      await folder.remove();
    }
  });
});
