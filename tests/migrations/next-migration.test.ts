/** What `npm run migrations` writes, tried on a database with people's work in it: it arrives at the definitions and loses nothing. */
import { afterAll, assert, beforeAll, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { appendOnlyStatements } from '#database/append-only.ts';
import type { Dialect } from '#database/columns.ts';
import { migrationOf, migrationsFor, type Migration } from '#database/migrations.ts';
import { databaseFile, openDatabase } from '#database/open-database.ts';
import { foundIn, searchIndexStatements } from '#database/search.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { changesBetween, sentences } from '../../build/schema/catalogue.ts';
import { migrationBetween, schemaAfter } from '../../build/schema/compare.ts';
import { schemaFromDefinitions } from '../../build/schema/definitions.ts';
import { pastDatabase, type PastDatabase } from './past-database.ts';

let server: PostgresServer;
const opened: PastDatabase[] = [];
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  for (const past of opened) await past.remove();
});

const dialects = ['sqlite', 'postgres'] as const;

async function yesterday(dialect: Dialect): Promise<PastDatabase> {
  const past = await pastDatabase('0.1.0', dialect === 'sqlite' ? undefined : await server.database());
  opened.push(past);
  return past;
}

/** Definitions that somebody changed, and what is written for them. */
async function changed(dialect: Dialect, change: readonly [find: RegExp, replacement: string][], more: readonly string[] = []) {
  let definitions = await schemaFromDefinitions(dialect);
  for (const [find, replacement] of change) {
    assert(find.test(definitions), `${find.source} is not in the definitions`);
    definitions = definitions.replace(find, replacement);
  }
  const schema = (migrations: readonly Migration[]) => schemaAfter(dialect, () => server.database(), migrations);
  const chain = migrationsFor(dialect);
  const [before, wanted] = [await schema(chain), await schema([migrationOf(1, 'definitions', [definitions, ...more].join('\n'))])];
  return {
    said: sentences(changesBetween(before, wanted)),
    sql: migrationBetween(dialect, before, wanted),
    chainWith: (written: string) => [...chain, migrationOf(9000, 'next', written)],
    differencesAfter: async (migrations: readonly Migration[]) => sentences(changesBetween(await schema(migrations), wanted)),
  };
}

test.each(dialects)('tables, columns, indexes, triggers and full text on %s', async (dialect) => {
  const id = dialect === 'sqlite' ? 'text' : 'uuid';
  const { said, sql, chainWith, differencesAfter } = await changed(
    dialect,
    [
      // SQLite makes the whole table anew for a default; its rows, its index of words and what refers to it must stay.
      [/(CREATE TABLE [`"]customers[`"] \(.*?[`"]city[`"] text)/s, "$1 DEFAULT 'nowhere'"],
      [/(CREATE TABLE [`"]customers[`"] \()/, '$1\n\t"order" integer DEFAULT 2 NOT NULL,'],
      [/CREATE INDEX [`"]parts_created[`"].*?;/, ''],
      ...(dialect === 'sqlite' ? ([[/\('parts', 'parts_created', .*\n/, '']] satisfies [RegExp, string][]) : []),
      [/(CREATE INDEX [`"]aircraft_updated[`"].*?);/, '$1 WHERE removed_at is null;'],
      [/(CREATE TABLE [`"]parts[`"] \(.*?[`"]category[`"] text)/s, '$1 NOT NULL'],
      [/(CREATE TABLE [`"]aircraft[`"] \(.*?[`"]maker[`"] text) NOT NULL/s, '$1'],
    ],
    [
      `create table tools (organisation_id ${id} not null, id ${id} not null, search_text text not null, primary key (organisation_id, id), foreign key (organisation_id) references organisations(id));`,
      'create index tools_words on tools (organisation_id, search_text) where search_text is not null;',
      ...searchIndexStatements(dialect, 'tools'),
      ...appendOnlyStatements(dialect, 'tools'),
      ...(dialect === 'sqlite' ? ["insert into sqlite_stat1 (tbl, idx, stat) values ('tools', 'sqlite_autoindex_tools_1', '100000 100000 1');"] : []),
    ],
  );
  expect(said).toEqual(
    expect.arrayContaining([
      'The table tools is new.',
      'The column customers.order is new.',
      'The index parts_created of parts is gone.',
      'The index tools_words of tools is new.',
    ]),
  );
  const filled = chainWith(`update parts set category = 'any' where category is null;\n${sql}`);
  expect(await differencesAfter(filled)).toEqual([]);

  const past = await yesterday(dialect);
  if (dialect === 'sqlite') leaveGap(databaseFile(past.dataFolder));
  const before = await past.rows();
  const database = await openDatabase({ ...past, migrations: filled });
  try {
    const after = await past.rows();
    for (const table of ['customers', 'aircraft', 'work_orders', 'releases', 'audit_records']) expect(after[table], table).toEqual(before[table]);
    const [{ id: organisationId } = { id: '' }] = await database
      .system('tests')
      .read((db) => db.select({ id: db.tables.organisations.id }).from(db.tables.organisations));
    const found = await database.within(organisationId).read(async (db) => {
      return db
        .select({ name: db.tables.customers.name })
        .from(db.tables.customers)
        .where(await foundIn(db, 'customers', 'hava'));
    });
    expect(found).toEqual([{ name: 'Çelik Hava A.Ş.' }]);
  } finally {
    await database.close();
  }
  if (dialect === 'sqlite') intact(databaseFile(past.dataFolder));
});

/** The last customer stands behind one that is gone: copied without their rowids, the words would point to nobody. */
function leaveGap(file: string): void {
  const db = new Database(file);
  try {
    const [row] = db.prepare<[], Record<string, unknown>>('select * from customers').all();
    assert(row);
    for (const name of ['first', 'second']) {
      const values = { ...row, id: name, number: name };
      db.prepare(
        `insert into customers (${Object.keys(values).join(', ')}) values (${Object.keys(values)
          .map(() => '?')
          .join(', ')})`,
      ).run(Object.values(values));
    }
    db.exec("delete from customers where id = 'first'");
  } finally {
    db.close();
  }
}

/** The words of every index are those of the rows they point to, and every reference points to something. */
function intact(file: string): void {
  const db = new Database(file);
  try {
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    for (const table of ['customers', 'parts', 'aircraft', 'tools'])
      db.exec(`insert into ${table}_search(${table}_search, rank) values ('integrity-check', 1)`);
  } finally {
    db.close();
  }
}

test.each(dialects)('a column that must be filled asks what the rows that exist get, and is refused on %s until somebody says it', async (dialect) => {
  const { sql, chainWith, differencesAfter } = await changed(dialect, [[/(CREATE TABLE [`"]customers[`"] \()/, '$1\n\t"region" text NOT NULL,']]);
  expect(sql).toContain('-- Write here what the rows that exist get');
  const past = await yesterday(dialect);
  await expect(openDatabase({ ...past, migrations: chainWith(sql) })).rejects.toThrow(/9000_next/);
  const filled = chainWith(sql.replace(/^-- .*$/m, "update customers set region = 'north';"));
  expect(await differencesAfter(filled)).toEqual([]);
  await (await openDatabase({ ...past, migrations: filled })).close();
});
