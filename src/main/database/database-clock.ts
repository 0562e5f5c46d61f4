/** The clock of the database: the only one that all programs on it share. */
import { sql, type SQL } from 'drizzle-orm';
import type { ReadHandle } from './handle.ts';

/** In milliseconds since 1970, as an expression of the dialect. */
export const databaseNow = ({ sqlDialect }: ReadHandle): SQL<number> =>
  sqlDialect === 'sqlite' ? sql`cast(unixepoch('subsec') * 1000 as integer)` : sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
