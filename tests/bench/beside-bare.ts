/**
 * The built program over HTTP beside a bare server on the same data: both at once, asked in turns by one client and by a
 * hundred, so that whatever else the computer does slows both down and the ratio stays.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import { databaseFile } from '#database/open-database.ts';
import { composeApplication } from '#entry/compose.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { signedIn } from './bench-workshop.ts';
import { answered, headersOf, megabytes, memoryOf, start, startBuilt, stop, workedMs, type Ask, type Server } from './built-server.ts';
import { median, ms, type Row } from './measure.ts';

const clients = 100;
const rounds = 3;
const manySeconds = 2;
/** One client asks so often, or as long as this. */
const questions = 400;
const oneClientMs = 8_000;
const warmUp = 20;

interface Question {
  readonly what: string;
  readonly own: (i: number) => Ask;
  readonly bare: (i: number) => Ask;
  /** How many times what the bare server takes for one client, and which part of what it carries for a hundred. */
  readonly goal?: { readonly times: number; readonly share: number };
}

export async function besideBare(folder: string): Promise<Row[]> {
  const { tokens, ids } = await prepare(folder);
  const copy = join(folder, 'bare-copy.db');
  copyFileSync(databaseFile(folder), copy);
  const own = await startBuilt(folder);
  const bare = await start([join(import.meta.dirname, 'bare-server.ts'), copy]);
  try {
    const atRest = memoryOf(own);
    const rows: Row[] = [];
    for (const question of questionsAbout(ids)) {
      rows.push(timesRow(question, await oneClient({ own, bare }, question, tokens[0])));
      if (question.goal) rows.push(shareRow(question.what, question.goal.share, await manyClients({ own, bare }, question, tokens)));
    }
    const atMost = memoryOf(own);
    if (atRest && atMost)
      rows.push({
        what: 'memory at most',
        measured: megabytes(atMost.mostKb),
        beside: `${megabytes(atRest.nowKb)} at rest, ${megabytes(atMost.ownKb)} without mapped files`,
        goal: '≤ 300 MB',
        met: atMost.mostKb <= 300 * 1024,
      });
    return rows;
  } finally {
    await Promise.all([own, bare].map(stop));
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
}

/** A session for each client, as people have, and room for each under the rate limit. */
async function prepare(folder: string): Promise<{ tokens: string[]; ids: string[] }> {
  const application = await composeApplication({ dataFolder: folder, log: quietLog });
  const tokens = await signedIn(application, clients);
  const call = { requestId: 'bench', door: 'http', credential: { kind: 'session', token: tokens[0] ?? '' }, address: null, userAgent: null } as const;
  const limit = await application.kernel.call('settings.update', { values: { 'server.requestsPerMinute': 100_000 } }, call);
  const list = await application.kernel.call('workOrders.list', { limit: 200 }, call);
  await application.close();
  if (!limit.ok || !list.ok) throw new Error('The bench workshop cannot be used');
  return { tokens, ids: (list.value as { items: { id: string }[] }).items.map(({ id }) => id) };
}

function questionsAbout(ids: readonly string[]): Question[] {
  const get =
    (path: (i: number) => string) =>
    (i: number): Ask => ({ method: 'GET', path: path(i) });
  const post =
    (path: string) =>
    (i: number): Ask => ({ method: 'POST', path, body: JSON.stringify({ title: `Measured order ${i}` }) });
  const idAt = (i: number): string => ids[i % ids.length] ?? '';
  const api = '/api/v1';
  return [
    { what: 'list', own: get(() => `${api}/work-orders?limit=50`), bare: get(() => '/work-orders'), goal: { times: 3.5, share: 0.22 } },
    { what: 'word search', own: get(() => `${api}/work-orders?limit=50&q=gimbal`), bare: get(() => '/work-orders?q=gimbal') },
    { what: 'detail', own: get((i) => `${api}/work-orders/${idAt(i)}`), bare: get((i) => `/work-orders/${idAt(i)}`), goal: { times: 3.5, share: 0.18 } },
    { what: 'dashboard', own: get(() => `${api}/insight/dashboard`), bare: get(() => '/dashboard') },
    { what: 'create', own: post(`${api}/work-orders`), bare: post('/work-orders'), goal: { times: 3.5, share: 0.2 } },
  ];
}

interface Both<Value> {
  readonly own: Value;
  readonly bare: Value;
}

/** Asks both in turns. @returns the median of what one question takes. */
async function oneClient(servers: Both<Server>, question: Question, token: string | undefined): Promise<Both<number>> {
  const agent = new Agent({ keepAlive: true });
  const samples = { own: [] as number[], bare: [] as number[] };
  const until = performance.now() + oneClientMs;
  for (let i = 0; i < questions && (i < 2 * warmUp || performance.now() < until); i++)
    for (const which of ['bare', 'own'] as const) {
      const begun = performance.now();
      await answered(servers[which].url, agent, question[which](i), token);
      if (i >= warmUp) samples[which].push(performance.now() - begun);
    }
  agent.destroy();
  return { own: median(samples.own), bare: median(samples.bare) };
}

interface Carried {
  readonly perSecond: number;
  /** What the server's processors worked for one answer, which others on the computer hardly disturb; NaN where the operating system does not tell. */
  readonly workMs: number;
}

/** Both in turns. @returns the medians of the rounds. */
async function manyClients(servers: Both<Server>, question: Question, tokens: readonly string[]): Promise<Both<Carried>> {
  const carried = { own: [] as Carried[], bare: [] as Carried[] };
  for (let round = 0; round < rounds; round++)
    for (const which of ['bare', 'own'] as const) carried[which].push(await carriedBy(servers[which], question[which], tokens));
  const middle = (of: readonly Carried[]): Carried => ({
    perSecond: median(of.map(({ perSecond }) => perSecond)),
    workMs: median(of.map(({ workMs }) => workMs)),
  });
  return { own: middle(carried.own), bare: middle(carried.bare) };
}

async function carriedBy(server: Server, ask: (i: number) => Ask, tokens: readonly string[]): Promise<Carried> {
  let next = 0;
  const workedBefore = workedMs(server);
  const { requests, non2xx, errors } = await autocannon({
    url: server.url,
    connections: clients,
    duration: manySeconds,
    setupClient: (client) => {
      const headers = headersOf(tokens[next % tokens.length]);
      client.setRequests(Array.from({ length: 20 }, (_, i) => ({ ...ask(next + i), headers })));
      next++;
    },
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} of ${requests.total} answers were refused`);
  return { perSecond: requests.average, workMs: (workedMs(server) - workedBefore) / requests.total };
}

function timesRow({ what, goal }: Question, { own, bare }: Both<number>): Row {
  const times = own / bare;
  return {
    what: `${what}, one client over HTTP`,
    measured: `${ms(own)} = ${times.toFixed(1)} × bare`,
    beside: `${ms(bare)} bare server`,
    goal: goal ? `≤ ${goal.times} × bare` : '(shown)',
    met: !goal || times <= goal.times,
  };
}

function shareRow(what: string, goal: number, { own, bare }: Both<Carried>): Row {
  const share = own.perSecond / bare.perSecond;
  return {
    what: `${what}, ${clients} clients over HTTP`,
    measured: `${Math.round(own.perSecond)} a second = ${share.toFixed(2)} × bare`,
    beside: `${Math.round(bare.perSecond)} bare server; ${ms(own.workMs)} of work each, ${ms(bare.workMs)} bare`,
    goal: `≥ ${goal} × bare`,
    met: share >= goal,
  };
}
