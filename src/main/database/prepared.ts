/** Statements that are built once for each handle and run often: drizzle writes a text in more time than SQLite needs to answer it. */
import { getTableColumns, sql, type Placeholder } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { isSortKey } from './sort-keys.ts';
import type { Tables } from './tables/index.ts';

/** The places in a statement that its values come into, by name. */
export type Given<Values> = { readonly [Name in keyof Values]: Placeholder<Extract<Name, string>> };

interface Statement<Rows> {
  execute(values: Record<string, unknown>): Promise<Rows>;
}

const places = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

/**
 * `prepared((db, given: Given<{ id: string }>) => db.select()….where(eq(t.id, given.id)))` answers with the function
 * that runs it. In conditions and `sql` values reach the database as they are: text and numbers, not bool, json or decimal.
 */
export function prepared<Handle extends ReadHandle, Values extends object, Rows>(
  build: (db: Handle, given: Given<Values>) => { prepare(): Statement<Rows> },
): (db: Handle, values: Values) => Promise<Rows> {
  const statements = new WeakMap<Handle, Statement<Rows>>();
  return (db, values) => {
    let statement = statements.get(db);
    if (!statement) {
      statement = build(db, places as Given<Values>).prepare();
      statements.set(db, statement);
    }
    return statement.execute(values as Record<string, unknown>);
  };
}

/** So many shapes of one statement are kept; more of them are begun anew. */
const maximumShapes = 200;

/**
 * As `prepared`, for a statement whose conditions differ: it is built once for each shape. A shape is plain data that says
 * which conditions there are and never what they compare with, so that there are few of them.
 */
export function preparedInShapes<Handle extends ReadHandle, Shape, Rows>(
  build: (db: Handle, shape: Shape, at: (name: string) => Placeholder) => { prepare(): Statement<Rows> },
): (db: Handle, shape: Shape, values: Readonly<Record<string, unknown>>) => Promise<Rows> {
  const statements = new WeakMap<Handle, Map<string, Statement<Rows>>>();
  return (db, shape, values) => {
    const ofHandle = statements.get(db) ?? new Map<string, Statement<Rows>>();
    statements.set(db, ofHandle);
    const key = JSON.stringify(shape);
    let statement = ofHandle.get(key);
    if (!statement) {
      statement = build(db, shape, sql.placeholder).prepare();
      if (ofHandle.size >= maximumShapes) ofHandle.clear();
      ofHandle.set(key, statement);
    }
    return statement.execute(values);
  };
}

const inserts = new WeakMap<WriteHandle, Map<keyof Tables, (row: Readonly<Record<string, unknown>>) => Promise<unknown>>>();

/** Inserts one row; what it leaves out is its default, or null. */
export async function insertRow<Name extends keyof Tables>(db: WriteHandle, table: Name, row: Tables[Name]['$inferInsert']): Promise<void> {
  const ofHandle = inserts.get(db) ?? new Map<keyof Tables, ReturnType<typeof buildInsert>>();
  inserts.set(db, ofHandle);
  const insert = ofHandle.get(table) ?? buildInsert(db, table);
  ofHandle.set(table, insert);
  await insert(row);
}

function buildInsert(db: WriteHandle, table: keyof Tables): (row: Readonly<Record<string, unknown>>) => Promise<unknown> {
  const columns = Object.entries(getTableColumns(db.tables[table])).filter(([name]) => !isSortKey(name));
  // As SQL, so that drizzle does not convert what is converted here: it would make "null" of a null.
  const placeholders = Object.fromEntries(columns.map(([name]) => [name, name === 'organisationId' ? sql.placeholder(name) : sql`${sql.placeholder(name)}`]));
  const statement = db
    .insert(db.tables[table])
    .values(placeholders as never)
    .prepare();
  return (row) =>
    statement.execute(
      Object.fromEntries(
        columns.map(([name, column]) => {
          const value = row[name] ?? (row[name] === undefined ? column.default : null) ?? null;
          return [name, value === null ? null : column.mapToDriverValue(value)];
        }),
      ),
    );
}
