/** The messages between the program and its SQLite worker threads. */

export interface SqliteWorkerData {
  readonly file: string;
  readonly role: 'writer' | 'reader';
  readonly pragmas: readonly string[];
}

export type SqliteMethod = 'run' | 'all' | 'get' | 'values';

/**
 * A transaction holds units of work one after the other, each in a savepoint of its own. Whoever's turn it is holds the
 * lease: the unit whose savepoint is open, else the transaction itself. `undo` takes back one unit, and answers whether the
 * transaction is still there.
 */
export type SqliteAction =
  | { readonly kind: 'begin' | 'commit' | 'rollback' | 'release' | 'undo'; readonly lease: number }
  | { readonly kind: 'savepoint'; readonly lease: number; readonly transaction: number }
  | { readonly kind: 'statement'; readonly lease: number | null; readonly sql: string; readonly params: readonly unknown[]; readonly method: SqliteMethod }
  | { readonly kind: 'script' | 'pragma'; readonly sql: string }
  | { readonly kind: 'close' };
export type SqliteRequest = SqliteAction & { readonly id: number };

export type SqliteResponse =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly code: string | null };

/** Said of a statement that belongs to no running transaction: its handle was kept beyond its own. */
export const withoutLease = 'A statement came to the writer without its lease';

/** An error that SQLite reported, with its extended result code such as SQLITE_BUSY. */
export class SqliteError extends Error {
  readonly code: string | null;
  constructor(message: string, code: string | null) {
    super(message);
    this.name = 'SqliteError';
    this.code = code;
  }
}
