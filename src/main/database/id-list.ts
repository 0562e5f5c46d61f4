/** Ids as one value of a statement, so that its text is the same for any number of them. */
import { sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';
import type { ReadHandle } from './handle.ts';

export const idList = (ids: readonly string[]): string => JSON.stringify(ids);

/** @param list the place that `idList` comes into. */
export const isOneOf = ({ sqlDialect }: ReadHandle, id: Column, list: Placeholder): SQL =>
  sqlDialect === 'sqlite'
    ? sql`${id} in (select value from json_each(${list}))`
    : sql`${id} in (select value::uuid from json_array_elements_text(${list}::json))`;
