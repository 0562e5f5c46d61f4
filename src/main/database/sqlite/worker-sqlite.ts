/** The worker thread that holds one better-sqlite3 connection: the writer, or one of the readers. */
import Database from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import { withoutLease, type SqliteRequest, type SqliteResponse, type SqliteWorkerData } from './protocol.ts';
import { StatementCache } from './statement-cache.ts';

const { file, role, pragmas } = workerData as SqliteWorkerData;
const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only');

const connection = new Database(file, { readonly: role === 'reader', fileMustExist: role === 'reader' });
for (const pragma of pragmas) connection.pragma(pragma);

const statements = new StatementCache(connection);

interface Turn {
  readonly transaction: number;
  /** The lease of the unit whose savepoint is open, else that of the transaction. */
  holder: number;
}

/** The transaction that is open. */
let turn: Turn | null = null;
/** Why SQLite gave it up by itself, as it does on a full disk. */
let lostBy: unknown = null;

function execute(request: SqliteRequest): unknown {
  switch (request.kind) {
    case 'begin':
      if (turn) throw new Error('The writer is leased already');
      connection.exec('begin immediate');
      turn = { transaction: request.lease, holder: request.lease };
      lostBy = null;
      return null;
    case 'savepoint': {
      // Without a transaction SQLite would begin one with it, and commit that with its release.
      const own = standing(request.transaction);
      connection.exec('savepoint unit');
      own.holder = request.lease;
      return null;
    }
    case 'release': {
      const own = standing(request.lease);
      connection.exec('release unit');
      own.holder = own.transaction;
      return null;
    }
    case 'undo': {
      const own = held(request.lease);
      if (connection.inTransaction) connection.exec('rollback to unit; release unit');
      own.holder = own.transaction;
      return connection.inTransaction;
    }
    case 'commit':
      standing(request.lease);
      connection.exec('commit');
      turn = null;
      return null;
    case 'rollback':
      if (turn?.transaction !== request.lease) throw new Error(withoutLease);
      if (connection.inTransaction) connection.exec('rollback');
      turn = null;
      return null;
    case 'statement': {
      if (role === 'writer') standing(request.lease);
      const statement = statements.prepared(request.sql);
      if (!statement.reader) return (statement.run(...request.params), []);
      return request.method === 'get' ? statement.get(...request.params) : statement.all(...request.params);
    }
    case 'script':
      connection.exec(request.sql);
      return null;
    case 'pragma':
      return connection.pragma(request.sql);
    case 'close':
      connection.close();
      return null;
  }
}

/** @throws where it is not the turn of this lease. */
function held(lease: number | null): Turn {
  if (turn === null || turn.holder !== lease) throw new Error(withoutLease);
  return turn;
}

/** @throws also where SQLite gave the transaction up: what would be done now would stand by itself, and be kept. */
function standing(lease: number | null): Turn {
  if (turn !== null && !connection.inTransaction) throw lostBy ?? new Error('The transaction was lost');
  return held(lease);
}

function answer(request: SqliteRequest): SqliteResponse {
  try {
    return { id: request.id, ok: true, value: execute(request) };
  } catch (error) {
    if (turn && !connection.inTransaction) lostBy ??= error;
    const { message, code } = error as { message: string; code?: string };
    return { id: request.id, ok: false, message, code: code ?? null };
  }
}

port.on('message', (requests: readonly SqliteRequest[]) => {
  port.postMessage(requests.map(answer));
  if (requests.some(({ kind }) => kind === 'close')) port.close();
});
