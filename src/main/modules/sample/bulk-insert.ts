/** Writes many rows at once: statements of a fixed size, prepared once for each transaction, several on their way at a time. */
import { sql } from 'drizzle-orm';
import type { WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';

export type TableName = keyof Tables;
export type NewRow<Name extends TableName> = Tables[Name]['$inferInsert'];

/** Placeholders in one statement: enough to make its overhead small, and few enough to build it quickly. */
const valuesPerStatement = 1500;
/** So that the database is busy while the next orders are being made. */
const inFlight = 48;

/**
 * Statements are written in the order of the calls. All rows of a table name the same columns;
 * one that is converted on its way (json, decimal, bool) must not be null, for a prepared statement converts that too.
 */
export interface BulkInsert {
  /** Sends all of the rows, so that children may follow; resolves before they are written. */
  insert<Name extends TableName>(table: Name, rows: readonly NewRow<Name>[]): Promise<void>;
  /** As `insert`, and faster for many calls: what does not fill a statement waits for the next call, or for `finish`. */
  collect<Name extends TableName>(table: Name, rows: readonly NewRow<Name>[]): Promise<void>;
  /** Sends everything that is left and waits. @throws what the first failing statement threw */
  finish(): Promise<void>;
}

interface Sending {
  readonly columns: readonly string[];
  readonly rowsPerStatement: number;
  /** @param values of so many whole rows, one after the other */
  run(values: readonly unknown[]): Promise<unknown>;
  kept: object[];
}

export function createBulkInsert(db: WriteHandle): BulkInsert {
  const tables = new Map<TableName, Sending>();
  const waiting: Promise<void>[] = [];
  let failed: { readonly error: unknown } | null = null;

  async function settle(down: number): Promise<void> {
    while (waiting.length > down) await waiting.shift();
    if (failed) throw failed.error;
  }

  const send = (statement: Promise<unknown>): void => {
    const settled = statement.then(
      () => undefined,
      (error: unknown) => void (failed ??= { error }),
    );
    waiting.push(settled);
  };

  function sendingTo(table: TableName, row: object): Sending {
    const known = tables.get(table);
    if (known) return known;
    const columns = Object.keys(row);
    const rowsPerStatement = Math.max(1, Math.floor(valuesPerStatement / columns.length));
    // Placeholders are named by their place, so that the values are a plain list.
    const rows = Array.from({ length: rowsPerStatement }, (_, r) =>
      Object.fromEntries(columns.map((column, c) => [column, sql.placeholder(String(r * columns.length + c))])),
    );
    // The builder's types know no placeholders among the values; it takes them all the same.
    const query = db
      .insert(db.tables[table])
      .values(rows as never)
      .prepare();
    const sending: Sending = { columns, rowsPerStatement, kept: [], run: (values) => query.execute(values as unknown as Record<string, unknown>) };
    tables.set(table, sending);
    return sending;
  }

  const valuesOf = (columns: readonly string[], rows: readonly object[]): unknown[] => {
    const values: unknown[] = [];
    for (const row of rows as readonly Record<string, unknown>[]) for (const column of columns) values.push(row[column]);
    return values;
  };

  /** In statements of two, four, eight … rows: the connection keeps each text it has seen, so there must be few of them. */
  function flush(table: TableName): void {
    const sending = tables.get(table);
    if (!sending || sending.kept.length === 0) return;
    for (let at = 0, size = 1 << 10; size >= 1; size >>= 1)
      for (; at + size <= sending.kept.length; at += size)
        send(
          db
            .insert(db.tables[table])
            .values(sending.kept.slice(at, at + size) as never)
            .execute(),
        );
    sending.kept = [];
  }

  async function collect(table: TableName, rows: readonly object[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const sending = sendingTo(table, first);
    const { columns, rowsPerStatement } = sending;
    const all = sending.kept.length > 0 ? [...sending.kept, ...rows] : rows;
    let at = 0;
    for (; at + rowsPerStatement <= all.length; at += rowsPerStatement) {
      send(sending.run(valuesOf(columns, all.slice(at, at + rowsPerStatement))));
      await settle(inFlight);
    }
    sending.kept = all.slice(at);
  }

  return {
    collect,
    async insert(table, rows) {
      await collect(table, rows);
      flush(table);
    },
    async finish() {
      for (const table of tables.keys()) flush(table);
      await settle(0);
    },
  };
}
