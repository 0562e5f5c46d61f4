/** No statement reaches past the organisation of the running call: proven for every table that has one, and each way to build a statement. */
import { and, count, eq, exists, getTableName, inArray, is, or, sql, type SQL } from 'drizzle-orm';
import { alias as aliasOfPg, PgTable } from 'drizzle-orm/pg-core';
import { alias as aliasOfSqlite } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { insertRow, prepared } from '#database/prepared.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Access, OpenDatabase } from '#database/open-database.ts';
import { asSystem } from '#database/scope.ts';
import { transactionsOver } from '#database/transactions.ts';
import { operator } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { isOwned, rowsInEveryTable, type AnyTable } from './a-row-in-every-table.ts';
import { onEveryDialect } from './every-dialect.ts';

/** What only versioned-rows.ts may do by type, and everybody could by a cast. */
type Everything = WriteHandle & { update(table: AnyTable): ReturnType<WriteHandle['update']>; delete(table: AnyTable): ReturnType<WriteHandle['delete']> };
interface Found {
  readonly organisationId: string | null;
}
const alias = (table: AnyTable): AnyTable =>
  is(table, PgTable) ? (aliasOfPg(table, 'other') as unknown as AnyTable) : (aliasOfSqlite(table, 'other') as unknown as AnyTable);
/** Not bracketed by drizzle: whatever stands before it with an `and` would count for nothing. */
const anything = sql`1 = 0 or 1 = 1`;
const whose = (table: AnyTable) => ({ organisationId: table.organisationId });

/** Each answers with rows of the table as they were reached. Nobody says in them whose rows are meant. */
const reading: Readonly<Record<string, (db: ReadHandle, table: AnyTable) => Promise<Found[]>>> = {
  'a select that forgets everything': (db, table) => db.select(whose(table)).from(table),
  'all columns': (db, table) => db.select().from(table),
  'a raw or': (db, table) => db.select(whose(table)).from(table).where(anything),
  'a raw or beside others': (db, table) =>
    db
      .select(whose(table))
      .from(table)
      .where(and(sql`1 = 1`, anything)),
  'an or': (db, table) =>
    db
      .select(whose(table))
      .from(table)
      .where(or(sql`1 = 0`, sql`1 = 1`)),
  'another organisation by name': (db, table) =>
    db
      .select(whose(table))
      .from(table)
      .where(sql`${table.organisationId} is not null or ${table.organisationId} <> ${newId()}`),
  distinct: (db, table) => db.selectDistinct(whose(table)).from(table),
  groups: (db, table) =>
    db
      .select({ ...whose(table), many: count() })
      .from(table)
      .groupBy(table.organisationId)
      .having(anything),
  'an inner join': (db, table) => db.select(whose(table)).from(db.tables.organisations).innerJoin(table, anything),
  'a left join': (db, table) => db.select(whose(table)).from(db.tables.organisations).leftJoin(table, anything),
  'the table that others are joined to': (db, table) => db.select(whose(table)).from(table).innerJoin(db.tables.organisations, anything),
  'the table that others are left joined to': (db, table) =>
    db
      .select(whose(table))
      .from(table)
      .leftJoin(alias(db.tables.users as unknown as AnyTable), anything),
  'an alias': (db, table) =>
    db
      .select(whose(alias(table)))
      .from(alias(table))
      .where(anything),
  'a joined alias': (db, table) =>
    db
      .select(whose(alias(table)))
      .from(table)
      .leftJoin(alias(table), anything),
  'a table that is joined to itself': (db, table) => db.select(whose(table)).from(table).innerJoin(alias(table), anything),
  'a subquery': (db, table) => {
    const inner = db.select(whose(table)).from(table).where(anything).as('inner_rows');
    return db.select({ organisationId: inner.organisationId }).from(inner);
  },
  'a joined subquery': (db, table) => {
    const inner = db.select(whose(table)).from(table).as('inner_rows');
    return db.select({ organisationId: inner.organisationId }).from(db.tables.organisations).leftJoin(inner, anything);
  },
  'a common table expression': (db, table) => {
    const rows = db.$with('inner_rows').as((builder) => builder.select(whose(table)).from(table).where(anything));
    return db.with(rows).select().from(rows);
  },
  'a union': (db, table) =>
    db
      .select(whose(table))
      .from(table)
      .unionAll(db.select(whose(table)).from(table).where(anything)),
  'a subquery among the fields': (db, table) =>
    db
      .select({ organisationId: sql<string>`${db.select({ most: sql`max(cast(${table.organisationId} as text))` }).from(table)}` })
      .from(db.tables.organisations),
  'where there are any of others': async (db, table) => {
    const others = db
      .select({ one: sql`1` })
      .from(alias(table))
      .where(sql`${alias(table).organisationId} <> ${table.organisationId}`);
    expect(await db.select(whose(table)).from(table).where(exists(others))).toEqual([]);
    return db
      .select(whose(table))
      .from(table)
      .where(inArray(table.organisationId, db.select(whose(table)).from(table)));
  },
  'a prepared statement': (db, table) => prepared((handle: ReadHandle) => handle.select(whose(table)).from(table).where(anything))(db, {}) as Promise<Found[]>,
};

const writing: Readonly<Record<string, (db: Everything, table: AnyTable) => Promise<Found[]>>> = {
  'an update': (db, table) =>
    changing(
      table,
      db
        .update(table)
        .set({ [changed(table)]: sql`${changed(table) in table ? table[changed(table) as 'id'] : null}` } as never)
        .where(anything)
        .returning(whose(table)),
    ),
  'a removal': (db, table) => changing(table, db.delete(table).where(anything).returning(whose(table))),
  'a removal without a condition': (db, table) => changing(table, db.delete(table).returning(whose(table))),
};

/** A column that is not the organisation. */
const changed = (table: AnyTable): string => Object.keys(table).find((key) => key !== 'organisationId' && key !== 'enableRLS') ?? 'id';

/** The database refuses to change some rows, and to remove those that others refer to: it has met the own ones then. */
const changing = (table: AnyTable, statement: PromiseLike<unknown>): Promise<Found[]> =>
  Promise.resolve(statement).then(
    (rows) => rows as Found[],
    (error: { cause?: { message?: string } }) => {
      if (!/accepts inserts only|foreign key/i.test(error.cause?.message ?? '')) throw error;
      throw new MetOwnRows(getTableName(table));
    },
  );
class MetOwnRows extends Error {}
class RolledBack extends Error {}

/** What the statement reached, in a transaction that leaves nothing behind; null where the database refused the change. */
async function reached({ write }: Access, ask: (db: Everything) => Promise<Found[]>): Promise<Found[] | null> {
  let found: Found[] | null = null;
  await write(async (db) => {
    found = await ask(db as Everything);
    throw new RolledBack();
  }).catch((error: unknown) => {
    if (!(error instanceof RolledBack || error instanceof MetOwnRows)) throw error;
  });
  return found;
}

const ownedTables = ({ tables }: ReadHandle) => (Object.values(tables) as object[]).filter(isOwned);
const tablesOf = (database: OpenDatabase) => database.system('tests').read((db) => Promise.resolve(ownedTables(db)));
const refused = (why: RegExp) => expect.objectContaining({ cause: expect.objectContaining({ message: expect.stringMatching(why) }) });
const unconfined = refused(/no organisation confines/);

onEveryDialect('The organisation of the running call', (open) => {
  test('is put into every statement on every table, whatever it says itself', async () => {
    const {
      application: { database },
      organisationId,
      addOrganisation,
    } = await open();
    const other = await addOrganisation('Other');
    for (const id of [organisationId, other]) await rowsInEveryTable(database, id);
    const tables = await tablesOf(database);
    expect(tables.length).toBeGreaterThan(30);
    const astray: string[] = [];
    const own = database.within(organisationId);
    const look = (way: string, table: AnyTable, found: Found[] | null): void => {
      const whoseRows = new Set(found?.map((row) => row.organisationId));
      if (found !== null && (whoseRows.size !== 1 || !whoseRows.has(organisationId)))
        astray.push(`${way} on ${getTableName(table)} reached ${found.length === 0 ? 'nothing' : [...whoseRows].join()}`);
    };
    for (const table of tables) {
      await own.read((db) => Promise.all(Object.entries(reading).map(async ([way, ask]) => look(way, table, await ask(db, table)))));
      for (const [way, ask] of Object.entries(writing)) look(way, table, await reached(own, (db) => ask(db, table)));
    }
    expect(astray).toEqual([]);
    // And the rows of the other one are all still there.
    for (const table of tables) expect(await database.within(other).read((db) => db.select().from(table)), getTableName(table)).not.toEqual([]);
  }, 60_000);

  test('takes the place of what a row leaves out, and a row of another organisation is refused', async () => {
    const {
      application: { database },
      organisationId,
      addOrganisation,
    } = await open();
    const other = await addOrganisation('Other');
    const counter = { series: 'one', last: 1 };
    const within = database.within(organisationId);
    await within.write((db) => db.insert(db.tables.counters).values(counter as typeof counter & { organisationId: string }));
    expect(await within.read((db) => db.select().from(db.tables.counters))).toEqual([{ ...counter, organisationId }]);
    const stray = { ...counter, series: 'two', organisationId: other };
    const own = { ...stray, organisationId };
    const strayOne = refused(/row of another organisation/);
    await expect(within.write((db) => db.insert(db.tables.counters).values(stray))).rejects.toEqual(strayOne);
    await expect(within.write((db) => db.insert(db.tables.counters).values([own, stray]))).rejects.toEqual(strayOne);
    await expect(within.write((db) => insertRow(db, 'counters', stray))).rejects.toEqual(strayOne);
    await expect(within.write(async (db) => void (await db.insert(db.tables.counters).values({ ...own, organisationId: sql`${other}` })))).rejects.toThrow(
      'a value, not SQL',
    );
    await expect(
      within.write(
        async (db) => void (await db.insert(db.tables.organisations).values({ id: newId(), name: 'New', timeZone: 'UTC', currency: 'EUR', createdAt: 0 })),
      ),
    ).rejects.toThrow('act across');
    await expect(within.write(async (db) => void (await db.update(db.tables.counters).set({ organisationId: other })))).rejects.toThrow(
      'does not change its organisation',
    );
    expect(await database.system('tests').read((db) => db.select().from(db.tables.counters))).toHaveLength(1);
  });

  test('confines the organisations themselves to the own one', async () => {
    const { database, organisationId, addOrganisation } = await open();
    await addOrganisation('Other');
    expect(await database.read((db) => db.select({ id: db.tables.organisations.id }).from(db.tables.organisations).where(anything))).toEqual([
      { id: organisationId },
    ]);
  });

  test('comes from the actor: a handler that forgets everything sees its own customers', async () => {
    const {
      application: { database },
      organisationId,
      addOrganisation,
      hire,
      as,
    } = await open();
    const other = await addOrganisation('Other');
    await as('reception').does('customers.create', { name: 'Ours', kind: 'person' });
    await (await hire('reception', 'Otto', other)).does('customers.create', { name: 'Theirs', kind: 'person' });
    const { read } = transactionsOver(database);
    const names = (id: string) => read(operator('tester', id), (db) => db.select({ name: db.tables.customers.name }).from(db.tables.customers));
    expect(await Promise.all([names(organisationId), names(other), names(organisationId)])).toEqual([
      [{ name: 'Ours' }],
      [{ name: 'Theirs' }],
      [{ name: 'Ours' }],
    ]);
  });

  test('is demanded: without one nothing is read or written', async () => {
    const {
      application: { database },
      database: own,
    } = await open();
    const without = refused(/without an organisation/);
    await expect(database.within('').read((db) => db.select().from(db.tables.customers))).rejects.toEqual(without);
    await expect(database.within('').write((db) => db.delete(db.tables.outbox))).rejects.toEqual(without);
    await expect(database.within('').write((db) => insertRow(db, 'counters', { organisationId: '', series: 'one', last: 1 }))).rejects.toEqual(without);
    const { kept } = await own.read((db) => Promise.resolve({ kept: db }));
    await expect(kept.select().from(kept.tables.customers)).rejects.toEqual(without);
    // An act across organisations says itself whose rows it means; what was built within one is none of it.
    await expect(database.system('tests').read((db) => db.select().from(kept.select().from(kept.tables.customers).as('inner_rows')))).rejects.toThrow();
  });

  describe('cannot be passed by in raw SQL', () => {
    const raw: Readonly<Record<string, (db: ReadHandle) => PromiseLike<unknown>>> = {
      'a table in from': (db) => db.select({ one: sql`1` }).from(sql`${db.tables.customers}`),
      'a name in from': (db) => db.select({ one: sql`1` }).from(sql`customers`),
      'a name in other letters': (db) => db.select({ one: sql`1` }).from(sql`Customers as c`),
      'a name with its schema': (db) => db.select({ one: sql`1` }).from(sql.raw(db.sqlDialect === 'sqlite' ? 'main.customers' : 'public.customers')),
      'a schema in quotes': (db) =>
        db.select({ one: sql`1` }).from(sql.raw(db.sqlDialect === 'sqlite' ? '"main" . "customers"' : 'only "public" . "customers"')),
      'a table in brackets': (db) => db.select({ one: sql`1` }).from(sql`(("customers"))`),
      'a list of tables': (db) => db.select({ one: sql`1` }).from(sql`"sign_in_failures", "customers"`),
      'a list of tables with names': (db) => db.select({ one: sql`1` }).from(sql`"sign_in_failures" as f, (select 1) as g, customers`),
      'a condition': (db) =>
        db
          .select({ one: sql`1` })
          .from(db.tables.users)
          .where(sql`exists (select 1 from ${db.tables.customers})`),
      'a condition that names an organisation': (db) =>
        db
          .select({ one: sql`1` })
          .from(db.tables.users)
          .where(sql`exists (select 1 from ${db.tables.customers} where ${db.tables.customers.organisationId} = ${'another'})`),
      'a field': (db) => db.select({ many: sql`(select count(*) from ${db.tables.customers})` }).from(db.tables.users),
      'a join': (db) =>
        db
          .select({ one: sql`1` })
          .from(db.tables.users)
          .innerJoin(sql`${db.tables.customers}` as SQL, sql`1 = 1`),
      'a query of a handle across organisations': (db) => {
        const across = asSystem(db, 'tests');
        return db.select().from(across.select().from(across.tables.customers).as('inner_rows'));
      },
    };
    test('whatever it names, and wherever', async () => {
      const { database } = await open();
      for (const [name, ask] of Object.entries(raw))
        await expect(
          database.read(async (db) => await ask(db)),
          name,
        ).rejects.toEqual(unconfined);
    });

    test('an insert that would take over a row of another organisation is refused', async () => {
      const { database, organisationId } = await open();
      const taking = database.write((db) => {
        const { sessions } = db.tables;
        const row = { organisationId, id: newId(), userId: newId(), tokenHash: 'a', door: 'http', createdAt: 0, lastSeenAt: 0, expiresAt: 0 };
        return db
          .insert(sessions)
          .values(row)
          .onConflictDoUpdate({ target: sessions.tokenHash, set: { door: 'cli' } });
      });
      await expect(taking).rejects.toEqual(refused(/row of another organisation that it meets/));
    });

    test('joins that keep rows of both sides are refused when they are built', async () => {
      const { database } = await open();
      for (const kind of ['rightJoin', 'fullJoin'] as const)
        await expect(
          database.read(
            async (db) =>
              await db
                .select({ one: sql`1` })
                .from(db.tables.users)
                [kind](db.tables.customers, eq(db.tables.customers.id, db.tables.users.id)),
          ),
        ).rejects.toThrow('cannot be confined');
    });
  });
});
