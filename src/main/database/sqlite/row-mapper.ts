/** Makes objects of the rows of a statement that runs often: what drizzle decides anew for each value is decided once. */
import { Column, getTableName, is, SQL, Subquery } from 'drizzle-orm';
import type { SelectedFieldsOrdered } from 'drizzle-orm/sqlite-core';
import { SQLiteRemoteSession, type PreparedQueryConfig, type RemotePreparedQuery } from 'drizzle-orm/sqlite-proxy';

type Field = SelectedFieldsOrdered[number]['field'];
type Decode = (value: unknown) => unknown;
type RowMapper = (row: readonly unknown[]) => Record<string, unknown>;

interface Place {
  readonly key: string;
  readonly index: number;
  /** null where the value is taken as it comes. */
  readonly decode: Decode | null;
}

/** An object within the row: that of a joined table is null where its first column is, as the join found nothing then. */
interface Part {
  readonly key: string;
  readonly places: readonly Place[];
  readonly nullWith: number | null;
}

/**
 * @param joined whether each table's row is always there, as the statement's joins have it.
 * @returns null for fields that are nested deeper than the mapper goes.
 */
export function rowMapper(fields: SelectedFieldsOrdered, joined: Readonly<Record<string, boolean>> | undefined): RowMapper | null {
  const own: Place[] = [];
  const parts = new Map<string, { places: Place[]; columns: { index: number; table: string }[] }>();
  for (const [index, { path, field }] of fields.entries()) {
    const [first = '', second] = path;
    if (path.length > 2) return null;
    if (second === undefined) {
      own.push({ key: first, index, decode: decodeOf(field) });
      continue;
    }
    const part = parts.get(first) ?? { places: [], columns: [] };
    parts.set(first, part);
    part.places.push({ key: second, index, decode: decodeOf(field) });
    // What is computed tells nothing of whether there was a row.
    if (is(field, Column)) part.columns.push({ index, table: getTableName(field.table) });
  }
  const nested = [...parts].map(([key, { places, columns }]): Part => {
    const [first] = columns;
    const isOfOneTable = columns.every(({ table }) => table === first?.table);
    return { key, places, nullWith: joined && first && isOfOneTable && !joined[first.table] ? first.index : null };
  });

  return (row) => {
    const result: Record<string, unknown> = {};
    for (const place of own) result[place.key] = valueOf(row, place);
    for (const { key, places, nullWith } of nested) {
      if (nullWith !== null && row[nullWith] === null) {
        result[key] = null;
        continue;
      }
      const part: Record<string, unknown> = {};
      for (const place of places) part[place.key] = valueOf(row, place);
      result[key] = part;
    }
    return result;
  };
}

function valueOf(row: readonly unknown[], { index, decode }: Place): unknown {
  const value = row[index];
  return decode === null || value === null ? value : decode(value);
}

const asItComes = Column.prototype.mapFromDriverValue;

function decodeOf(field: Field): Decode | null {
  if (is(field, Column)) return field.mapFromDriverValue === asItComes ? null : (value) => field.mapFromDriverValue(value);
  const expression = (is(field, SQL) ? field : is(field, Subquery) ? field._.sql : field.sql) as unknown as {
    readonly decoder: { mapFromDriverValue: Decode };
  };
  return (value) => expression.decoder.mapFromDriverValue(value);
}

type Given = Parameters<SQLiteRemoteSession<Record<string, never>, Record<string, never>>['prepareQuery']>;

/** drizzle's session, whose statements map their rows so from the second time they run: one that runs once is not worth it. */
export class MappingSession extends SQLiteRemoteSession<Record<string, never>, Record<string, never>> {
  override prepareQuery<T extends Omit<PreparedQueryConfig, 'run'>>(...given: Given): RemotePreparedQuery<T> {
    const [, fields, , , ownMapper] = given;
    const statement = super.prepareQuery<T>(...given);
    if (!fields || ownMapper) return statement;
    const asDrizzle = statement.mapAllResult.bind(statement);
    const compiled: typeof asDrizzle = (rows, isFromBatch) => {
      const mapper = rowMapper(fields, (statement as unknown as { joinsNotNullableMap?: Record<string, boolean> }).joinsNotNullableMap);
      statement.mapAllResult = mapper ? (later) => (later as unknown[][]).map(mapper) : asDrizzle;
      return statement.mapAllResult(rows, isFromBatch);
    };
    statement.mapAllResult = (rows, isFromBatch) => {
      statement.mapAllResult = compiled;
      return asDrizzle(rows, isFromBatch);
    };
    return statement;
  }
}
