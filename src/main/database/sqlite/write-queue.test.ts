/** Units of work that share a commit: each is told what became of it, and none keeps anything of another's failure. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SqliteConnection } from './connection.ts';
import { writerPragmas } from './wal-discipline.ts';
import { WriteQueue } from './write-queue.ts';

let folder: string;
let writer: SqliteConnection;
let queue: WriteQueue;
/** However slow the computer of the tests is, what waits together is committed together. */
const patient = { ms: 10_000 };
const commits = vi.fn(() => Promise.resolve());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-queue-'));
  writer = connect();
  await writer.request({ kind: 'script', sql: 'create table t (name text unique, filling text)' });
  queue = new WriteQueue(writer, commits, patient);
  commits.mockReset().mockResolvedValue(undefined);
});
afterEach(async () => {
  await writer.close();
  await rm(folder, { recursive: true });
});

const connect = () => new SqliteConnection({ file: join(folder, 'cube.db'), role: 'writer', pragmas: writerPragmas });
const send = (sql: string, params: unknown[] = []) => writer.statement(sql, params, 'all', queue.lease);
const add = (name: string, filling = '') => send('insert into t values (?, ?)', [name, filling]);
const names = async () => {
  const rows = (await queue.add(() => send('select name from t order by rowid'), false)) as [string][];
  return rows.map(([name]) => name);
};
const told = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as Error).message));

test('units that wait share a commit, and see one another in turn', async () => {
  const counted = await Promise.all(
    ['a', 'b', 'c'].map((name) => queue.add(async () => (await add(name), (await send('select count(*) from t')) as [[number]]), false)),
  );
  expect(counted.map(([[count]]) => count)).toEqual([1, 2, 3]);
  expect(commits).toHaveBeenCalledTimes(1);
  expect(await names()).toEqual(['a', 'b', 'c']);
});

test('one that fails is undone alone', async () => {
  const outcomes = await Promise.allSettled([
    queue.add(() => add('a'), false),
    queue.add(async () => {
      await add('b');
      throw new Error('no');
    }, false),
    queue.add(async () => {
      await add('c');
      await add('a');
    }, false),
    queue.add(() => add('d'), false),
  ]);
  expect(told(outcomes)).toEqual([[], 'no', 'UNIQUE constraint failed: t.name', []]);
  expect(commits).toHaveBeenCalledTimes(1);
  expect(await names()).toEqual(['a', 'd']);
});

test('nobody is told before the common commit, neither of success nor of a refusal that rests on what others did', async () => {
  const order: string[] = [];
  commits.mockImplementationOnce(() => Promise.resolve(void order.push('committed')));
  await Promise.all([
    queue.add(() => add('a'), false).then(() => order.push('a')),
    queue.add(() => add('a'), false).catch(() => order.push('refused')),
    queue.add(async () => (await wait(20), order.push('worked')), false),
  ]);
  expect(order[0]).toBe('worked');
  expect(order).toHaveLength(4);
});

test('where SQLite gives the transaction up, everybody in it is told why, nothing of it stays, and work goes on', async () => {
  await queue.add(() => add('before'), false);
  await writer.request({ kind: 'pragma', sql: 'max_page_count = 60' });
  const outcomes = await Promise.allSettled([
    queue.add(() => add('a'), false),
    // Asked together: what comes after the loss must not be kept as a transaction of its own.
    queue.add(() => Promise.all([add('large', 'x'.repeat(400_000)), add('stray')]), false),
    queue.add(() => add('c'), false),
  ]);
  expect(told(outcomes)).toEqual(['database or disk is full', 'database or disk is full', []]);
  expect(await names()).toEqual(['before', 'c']);
});

test('one that hides the loss from the queue is not told that it is saved', async () => {
  await writer.request({ kind: 'pragma', sql: 'max_page_count = 60' });
  const outcomes = await Promise.allSettled([
    queue.add(() => add('a'), false),
    queue.add(() => add('large', 'x'.repeat(400_000)).catch(() => 'never mind'), false),
  ]);
  expect(told(outcomes)).toEqual(['database or disk is full', 'database or disk is full']);
  expect(await names()).toEqual([]);
});

test('where the commit fails, everybody in it is told, nothing of it stays, and work goes on', async () => {
  await writer.request({
    kind: 'script',
    sql: 'create table parent (id primary key); create table child (id references parent deferrable initially deferred)',
  });
  const outcomes = await Promise.allSettled([
    queue.add(() => add('a'), false),
    queue.add(() => send('insert into child values (1)'), false),
    queue.add(() => add('c'), false),
  ]);
  expect(told(outcomes)).toEqual(Array.from({ length: 3 }, () => 'FOREIGN KEY constraint failed'));
  expect(commits).not.toHaveBeenCalled();
  expect(await names()).toEqual([]);
});

test('where the connection is lost, everybody in it is told, and nothing of it stays', async () => {
  const outcomes = await Promise.allSettled([
    queue.add(() => add('a'), false),
    queue.add(async () => {
      await add('b');
      await writer.request({ kind: 'close' });
      await add('c');
    }, false),
    queue.add(() => add('d'), false),
  ]);
  expect(told(outcomes)).toEqual(Array.from({ length: 3 }, () => 'The database connection is closed'));
  writer = connect();
  queue = new WriteQueue(writer, commits, patient);
  expect(await names()).toEqual([]);
});

test('bulk work shares its commit with nobody, and is undone entirely', async () => {
  const outcomes = await Promise.allSettled([
    queue.add(() => add('a'), false),
    queue.add(async () => {
      await add('b');
      throw new Error('no');
    }, true),
    queue.add(() => add('c'), true),
    queue.add(() => add('d'), false),
  ]);
  expect(told(outcomes)).toEqual([[], 'no', [], []]);
  expect(commits).toHaveBeenCalledTimes(4);
  expect(await names()).toEqual(['a', 'c', 'd']);
});

test('each runs in the context of whoever asked', async () => {
  const context = new AsyncLocalStorage<string>();
  const seen = await Promise.all(['a', 'b'].map((name) => context.run(name, () => queue.add(async () => (await add(name), context.getStore()), false))));
  expect(seen).toEqual(['a', 'b']);
});

test('another program gets its turn in pauses while many write', async () => {
  const other = connect();
  queue = new WriteQueue(writer, commits, { pauseMs: 200 });
  let committedAt = Infinity;
  let longestPauseMs = 0;
  commits.mockImplementation(() => Promise.resolve(void (committedAt = performance.now())));
  const begins = vi.spyOn(writer, 'request').mockImplementation(function watched(this: SqliteConnection, action) {
    if (action.kind === 'begin') longestPauseMs = Math.max(longestPauseMs, performance.now() - committedAt);
    return SqliteConnection.prototype.request.call(this, action);
  });
  const until = performance.now() + 2_000;
  let written = 0;
  const writers = Array.from({ length: 25 }, async (_, i) => {
    for (let n = 0; performance.now() < until; n++) {
      await queue.add(() => add(`${i}-${n}`), false);
      written++;
    }
  });
  let turns = 0;
  for (let lease = 1; performance.now() < until; lease++) {
    await other.request({ kind: 'begin', lease });
    await other.request({ kind: 'rollback', lease });
    turns++;
    await wait(20);
  }
  await Promise.all(writers);
  begins.mockRestore();
  await other.close();
  expect(longestPauseMs).toBeGreaterThanOrEqual(190);
  expect(written).toBeGreaterThan(100);
  expect(turns).toBeGreaterThan(2);
});
