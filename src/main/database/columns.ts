/** The column kit: one vocabulary for table definitions, built once for SQLite and once for PostgreSQL. */
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';
import { fold, sortKey } from '#shared/sort-key.ts';

const millionths = 1_000_000n;

/** Decimals are stored as integer millionths in both databases, so that sums are exact and equal. */
export const decimalToDatabase = (value: string): number => {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  const scaled = BigInt(whole) * millionths + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return Number(negative ? -scaled : scaled);
};

/** @returns the shortest decimal string: '1.5', '12', '0.000001'. */
export const decimalFromDatabase = (value: number | string | bigint): string => {
  const scaled = BigInt(value);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const fraction = (magnitude % millionths).toString().padStart(6, '0').replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${magnitude / millionths}${fraction ? `.${fraction}` : ''}`;
};

const liteDecimal = lite.customType<{ data: string; driverData: number }>({
  dataType: () => 'integer',
  toDriver: decimalToDatabase,
  fromDriver: decimalFromDatabase,
});
const pgDecimal = pg.customType<{ data: string; driverData: number }>({
  dataType: () => 'bigint',
  toDriver: decimalToDatabase,
  fromDriver: decimalFromDatabase,
});

const pgBytes = pg.customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** drizzle's own jsonb parses a second time what the driver parsed already, and makes the text "81.5" a number. */
const pgJson = pg.customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
});

/** PostgreSQL would compare in the language it was installed with. */
const keyText = { sqlite: 'text', postgres: 'text collate "C"' } as const;
const liteFolded = lite.customType<{ data: string; driverData: string }>({ dataType: () => 'text', toDriver: fold });
const pgFolded = pg.customType<{ data: string; driverData: string }>({ dataType: () => 'text', toDriver: fold });
const fillsItself = (): never => {
  throw new Error('A sort key is written by the statement that writes its name');
};
const liteSortKey = lite.customType<{ data: string; driverData: string }>({ dataType: () => keyText.sqlite, toDriver: sortKey });
const pgSortKey = pg.customType<{ data: string; driverData: string }>({ dataType: () => keyText.postgres, toDriver: sortKey });

/** Column names are derived from the keys: `createdAt` is `created_at` in both databases. */
const sqliteKit = {
  table: lite.sqliteTable,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  foreignKey: lite.foreignKey,
  /** UUIDv7. */
  id: () => lite.text(),
  text: () => lite.text(),
  int: () => lite.integer(),
  /** Text to be searched in: stored without case and accents, as what is searched for is asked. */
  folded: () => liteFolded(),
  /** `xSortKey` is what a list by `x` is ordered by; sort-keys.ts writes it wherever `x` is written. */
  sortKey: () => liteSortKey().notNull().$defaultFn(fillsItself),
  /** Minor units of the currency beside it. */
  money: () => lite.integer(),
  /** A decimal string with up to six places. */
  decimal: () => liteDecimal(),
  real: () => lite.real(),
  bool: () => lite.integer({ mode: 'boolean' }),
  /** Milliseconds since 1970 in UTC. */
  instant: () => lite.integer(),
  json: () => lite.text({ mode: 'json' }),
  bytes: () => lite.blob({ mode: 'buffer' }),
};

export type ColumnKit = typeof sqliteKit;
/** A column of any table, where definitions refer to one another. */
export type AnyColumn = lite.AnySQLiteColumn;

const postgresKit = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  id: () => pg.uuid(),
  text: () => pg.text(),
  int: () => pg.bigint({ mode: 'number' }),
  folded: () => pgFolded(),
  sortKey: () => pgSortKey().notNull().$defaultFn(fillsItself),
  money: () => pg.bigint({ mode: 'number' }),
  decimal: () => pgDecimal(),
  real: () => pg.doublePrecision(),
  bool: () => pg.boolean(),
  instant: () => pg.bigint({ mode: 'number' }),
  json: () => pgJson(),
  bytes: () => pgBytes(),
};

/** The SQLite build is the canonical type; the PostgreSQL build is cast to it here and nowhere else. */
export const kits = { sqlite: sqliteKit, postgres: postgresKit as unknown as ColumnKit } as const;
export type Dialect = keyof typeof kits;
