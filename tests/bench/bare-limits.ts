/** The machine's own limits: the same SQL in bare better-sqlite3, one durable insert, an empty route. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fastify from 'fastify';
import { readerPragmas, writerPragmas } from '#database/sqlite/wal-discipline.ts';
import { newId } from '#kernel/identifiers.ts';
import { timesOfSync, type Times } from './measure.ts';

export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The same statements, prepared once, without anything around them. */
export function bareReads(file: string, statements: readonly Statement[], runs: number): Times {
  const database = new Database(file, { readonly: true });
  for (const pragma of readerPragmas) database.pragma(pragma);
  const prepared = statements.map(({ sql, params }) => ({ statement: database.prepare(sql).raw(true), params }));
  const times = timesOfSync(runs, () => {
    for (const { statement, params } of prepared) statement.all(...params);
  });
  database.close();
  return times;
}

/** One row and one commit that is on the disk, in a file of its own beside the data. */
export function bareDurableInsert(folder: string, runs: number): Times {
  const file = join(folder, 'bare-insert.db');
  const database = new Database(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'wal_autocheckpoint = 0']) database.pragma(pragma);
  database.exec('create table t (id text primary key, number text, title text, at integer)');
  const insert = database.prepare('insert into t values (?, ?, ?, ?)');
  const times = timesOfSync(runs, (i) => insert.run(`${i}-${Math.random()}`, `WO-2026-${i}`, 'Motor 3 vibrates after a hard landing', Date.now()));
  database.close();
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(file + suffix)) rmSync(file + suffix);
  return times;
}

/**
 * The row of a work order and nothing else, each in a commit of its own: what the order's own indexes and search cost.
 * @param file a copy of the database, which is written to.
 */
export function bareOrderInsert(file: string, runs: number): Times {
  const database = new Database(file);
  for (const pragma of writerPragmas) database.pragma(pragma);
  const insert = draftInsert(database);
  const times = timesOfSync(runs, (i) => insert(newId(), `Measured order ${i}`));
  database.close();
  return times;
}

/** What writes a draft like the newest one there is: its row, and nothing of what else the program writes with it. */
export function draftInsert(database: Database.Database): (id: string, title: string) => void {
  const draft = database.prepare("select * from work_orders where status = 'draft' order by number_order desc limit 1").get() as Record<string, unknown>;
  const columns = Object.keys(draft);
  const insert = database.prepare(`insert into work_orders (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`);
  let { last } = database.prepare('select max(number_order) as last from work_orders').get() as { last: number };
  return (id, title) => {
    const [at, number] = [Date.now(), `WO-${++last}`];
    insert.run({
      ...draft,
      id,
      number,
      title,
      number_order: last,
      created_at: at,
      updated_at: at,
      status_since: at,
      customer_id: null,
      aircraft_id: null,
      assignee_id: null,
      team_id: null,
      search_text: `${number} ${title}`,
    });
  };
}

/** One signature under the end of an audit chain, of a text as long as that of an end. */
export function bareSignature(runs: number): Times {
  const { privateKey } = generateKeyPairSync('ed25519');
  return timesOfSync(runs, (i) => sign(null, Buffer.from(String(i).padStart(260, '0')), privateKey));
}

/** A server with one route that answers a constant. */
export async function emptyRoute(): Promise<{ url: string; close(): Promise<void> }> {
  const server = fastify();
  server.get('/', () => ({ ok: true }));
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: () => server.close() };
}
