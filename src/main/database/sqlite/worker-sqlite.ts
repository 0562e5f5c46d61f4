/** The worker thread that holds one better-sqlite3 connection: the writer, or one of the readers. */
import Database from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import { withoutLease, type SqliteRequest, type SqliteResponse, type SqliteWorkerData } from './protocol.ts';

const { file, role, pragmas } = workerData as SqliteWorkerData;
const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only');

const connection = new Database(file, { readonly: role === 'reader', fileMustExist: role === 'reader' });
for (const pragma of pragmas) connection.pragma(pragma);

/** Statements by text, the least recently used thrown out first. */
const statements = new Map<string, Database.Statement>();
const maxStatements = 500;

function prepared(sql: string): Database.Statement {
  const known = statements.get(sql);
  if (known) {
    statements.delete(sql);
    statements.set(sql, known);
    return known;
  }
  const statement = connection.prepare(sql);
  if (statement.reader) statement.raw(true);
  statements.set(sql, statement);
  if (statements.size > maxStatements) statements.delete(statements.keys().next().value ?? '');
  return statement;
}

/** The unit of work that holds the writer; a statement that does not belong to it is refused. */
let lease: number | null = null;

function execute(request: SqliteRequest): unknown {
  switch (request.kind) {
    case 'begin':
      if (lease !== null) throw new Error('The writer is leased already');
      connection.exec('begin immediate');
      lease = request.lease;
      return null;
    case 'commit':
    case 'rollback':
      assertLease(request.lease);
      lease = null;
      // A failed statement may have rolled back by itself (a full disk does).
      if (connection.inTransaction) connection.exec(request.kind);
      else if (request.kind === 'commit') throw new Error('The transaction was lost before its commit');
      return null;
    case 'statement': {
      if (role === 'writer') assertLease(request.lease);
      const statement = prepared(request.sql);
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

function assertLease(wanted: number | null): void {
  if (lease === null || lease !== wanted) throw new Error(withoutLease);
}

function answer(request: SqliteRequest): SqliteResponse {
  try {
    return { id: request.id, ok: true, value: execute(request) };
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    return { id: request.id, ok: false, message, code: code ?? null };
  }
}

port.on('message', (requests: readonly SqliteRequest[]) => {
  port.postMessage(requests.map(answer));
  if (requests.some(({ kind }) => kind === 'close')) port.close();
});
