/**
 * `npm run bench [-- --orders N] [--data DIR] [--beside] [--exports]`: the promises of speed, each beside the machine's own
 * limit in the same run; with `--beside` only the part that stands beside a bare server, which takes a minute, and with `--exports` only
 * two exports of everything at once.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { databaseFile } from '#database/open-database.ts';
import { SqliteConnection } from '#database/sqlite/connection.ts';
import { composeApplication, type Application } from '#entry/compose.ts';
import type { Call } from '#kernel/call.ts';
import { bareDurableInsert, bareOrderInsert, bareReads, bareSignature, type Statement } from './bare-limits.ts';
import { prepareWorkshop, signedIn } from './bench-workshop.ts';
import { besideBare } from './beside-bare.ts';
import { exportBeside } from './export-beside.ts';
import { httpRows } from './http-rows.ts';
import { ms, printRows, timesOf, type Row } from './measure.ts';

const { values: options } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    data: { type: 'string' },
    beside: { type: 'boolean', default: false },
    exports: { type: 'boolean', default: false },
  },
});
const orders = Number(options.orders);
const folder = options.data ?? join(tmpdir(), `cube-bench-${orders}`);
const large = orders > 200_000;

/** One administrator's call, through session, permission, validation and mapping. */
function caller(application: Application, token: string) {
  const call = (): Call => ({ requestId: randomUUID(), door: 'http', credential: { kind: 'session', token }, address: '127.0.0.1', userAgent: 'bench' });
  return async <Value>(name: string, input: unknown): Promise<Value> => {
    const outcome = await application.kernel.call(name, input, call());
    if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`);
    return outcome.value as Value;
  };
}

/** The SQL that one call sends to the database. */
async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = SqliteConnection.prototype.statement;
  SqliteConnection.prototype.statement = function record(...args) {
    statements.push({ sql: args[0], params: args[1] });
    return original.apply(this, args);
  };
  try {
    await run();
  } finally {
    SqliteConnection.prototype.statement = original;
  }
  return statements;
}

prepareWorkshop(folder, orders);
if (options.beside) {
  printRows(await besideBare(folder));
  process.exit();
}
if (options.exports) {
  printRows(await exportBeside(folder));
  process.exit();
}
// Before the database is opened: opening and closing its file otherwise would drop the locks of whoever has it open.
const copy = join(folder, 'bare-copy.db');
copyFileSync(databaseFile(folder), copy);
const application = await composeApplication({
  dataFolder: folder,
  log: { info: () => undefined, warn: () => undefined, error: (fields, message) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`) },
});
const [token = ''] = await signedIn(application, 1);
const call = caller(application, token);
const rows: Row[] = [];

type Page = { items: { id: string; number: string }[]; nextCursor?: string };
const first = await call<Page>('workOrders.list', { limit: 200 });
const ids = first.items.map(({ id }) => id);
const idAt = (i: number): string => ids[i % ids.length] ?? '';

{
  const statements = await statementsOf(() => call('workOrders.get', { id: idAt(0) }));
  const bare = bareReads(databaseFile(folder), statements, 3000);
  const through = await timesOf(2000, (i) => call('workOrders.get', { id: idAt(i) }));
  rows.push({
    what: `read one work order (${statements.length} statements)`,
    measured: `${ms(through.medianMs)} median`,
    beside: `${ms(bare.medianMs)} same SQL bare`,
    goal: '≤ 3 × bare + 0.2 ms',
    met: through.medianMs <= 3 * bare.medianMs + 0.2,
  });
}

{
  const deep = await deepCursor();
  const lists: readonly (readonly [string, Record<string, unknown>])[] = [
    ['first page of 50', { limit: 50 }],
    ['page of 50 after half of all', { limit: 50, sort: 'createdAt', cursor: deep }],
    ['filtered by stage, by promised date', { limit: 50, status: ['in-progress', 'quality-check'], sort: 'promisedAt' }],
    ['overdue, by promised date', { limit: 50, overdue: true, sort: 'promisedAt' }],
    ['search in the list: a word', { limit: 50, q: 'motor' }],
    ['search in the list: no hit', { limit: 50, q: 'zzzyx' }],
  ];
  const goalMs = large ? 30 : 15;
  for (const [what, input] of lists) {
    const { medianMs, p95Ms } = await timesOf(200, () => call('workOrders.list', input));
    rows.push({ what: `list: ${what}`, measured: `p95 ${ms(p95Ms)}`, beside: `median ${ms(medianMs)}`, goal: `p95 ≤ ${goalMs} ms`, met: p95Ms <= goalMs });
  }
  for (const q of ['m', 'mat', 'matrice 350', 'WO-2026-00042', 'nobody at all']) {
    const { medianMs, p95Ms } = await timesOf(200, () => call('search.find', { q }));
    rows.push({
      what: `search as you type: ${q}`,
      measured: `p95 ${ms(p95Ms)}`,
      beside: `median ${ms(medianMs)}`,
      goal: `p95 ≤ ${goalMs} ms`,
      met: p95Ms <= goalMs,
    });
  }
}

{
  const { medianMs, p95Ms } = await timesOf(60, () => call('insight.dashboard', {}), 3);
  rows.push({ what: 'dashboard', measured: `p95 ${ms(p95Ms)}`, beside: `median ${ms(medianMs)}`, goal: 'p95 ≤ 100 ms', met: p95Ms <= 100 });
}

{
  const bare = bareDurableInsert(folder, 600);
  const through = await timesOf(600, (i) => call('workOrders.create', { title: `Measured order ${i}` }));
  rows.push({
    what: 'create a work order',
    measured: `${ms(through.medianMs)} median`,
    beside: `${ms(bare.medianMs)} bare durable insert`,
    goal: '≤ 3 × bare',
    met: through.medianMs <= 3 * bare.medianMs,
  });
  const signature = bareSignature(600);
  rows.push({
    what: 'sign the end of an audit chain, once in each write',
    measured: `${ms(signature.medianMs)} median`,
    beside: `${ms(bare.medianMs)} bare durable insert`,
    goal: '≤ bare',
    met: signature.medianMs <= bare.medianMs,
  });
  const row = bareOrderInsert(copy, 600);
  for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  rows.push({
    what: 'create a work order, beside its row alone',
    measured: `${ms(through.medianMs)} median`,
    beside: `${ms(row.medianMs)} the row with its indexes, bare`,
    goal: '≤ 3 × bare',
    met: through.medianMs <= 3 * row.medianMs,
  });
}

{
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const until = Date.now() + 5_000;
  while (Date.now() < until)
    await Promise.all([
      call('insight.dashboard', {}),
      call('workOrders.list', { limit: 200, q: 'motor' }),
      call('workOrders.list', { limit: 200, sort: 'promisedAt' }),
    ]);
  delay.disable();
  const p99 = delay.percentile(99) / 1e6;
  rows.push({
    what: 'event loop delay under dashboards and lists of 200',
    measured: `p99 ${ms(p99)}`,
    beside: `max ${ms(delay.max / 1e6)}`,
    goal: 'p99 ≤ 20 ms',
    met: p99 <= 20,
  });
}

const {
  items: [customer],
} = await call<Page>('customers.list', { limit: 1 });
rows.push(...(await httpRows(application, token, { orderId: idAt(0), customerId: customer?.id ?? '' }, folder)));
await application.close();
rows.push(...(await besideBare(folder)), ...(await exportBeside(folder)));

process.stdout.write(
  `${orders.toLocaleString('en')} work orders, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}\n\n`,
);
printRows(rows);

/** The cursor half way through all orders, found by the database rather than by paging there. */
async function deepCursor(): Promise<string> {
  const [row] = await application.database.system('tests').read((db) => {
    const { workOrders: w } = db.tables;
    return db
      .select({ at: w.createdAt, id: w.id })
      .from(w)
      .orderBy(w.createdAt, w.id)
      .limit(1)
      .offset(Math.floor(orders / 2));
  });
  return Buffer.from(JSON.stringify(['createdAt', row?.at, row?.id])).toString('base64url');
}
