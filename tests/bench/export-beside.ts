/** Two exports of all work orders at once over HTTP: how long they take, what lists wait beside them, and the memory of the whole program. */
import { Agent } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { composeApplication } from '#entry/compose.ts';
import type { ExportResult } from '#shared/contract/ground/exports.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { signedIn } from './bench-workshop.ts';
import { answered, megabytes, memoryOf, startBuilt, stop, type Server } from './built-server.ts';
import { ms, summary, type Row, type Times } from './measure.ts';

const lookEveryMs = 100;
const longestMs = 10 * 60_000;
const aloneMs = 5_000;
const pauseMs = 20;

export async function exportBeside(folder: string): Promise<Row[]> {
  const application = await composeApplication({ dataFolder: folder, log: quietLog });
  const [token = ''] = await signedIn(application, 1);
  await application.close();
  const server = await startBuilt(folder);
  const agent = new Agent({ keepAlive: true });
  try {
    const list = () => answered(server.url, agent, { method: 'GET', path: '/api/v1/work-orders?limit=50' }, token);
    const until = performance.now() + aloneMs;
    const alone = await listedWhile(list, () => performance.now() < until);
    const began = performance.now();
    const exports = Promise.all([1, 2].map(() => exported(server, agent, token)));
    let running = true;
    const ended = exports.finally(() => (running = false));
    const [beside, mostKb, results] = await Promise.all([listedWhile(list, () => running), mostOwnKb(server, () => running), ended]);
    const tookS = (performance.now() - began) / 1000;
    const rows = results[0]?.rows ?? 0;
    return [
      {
        what: `two exports at once, XLSX of ${rows.toLocaleString('en')} rows`,
        measured: `${tookS.toFixed(1)} s`,
        beside: `${megabytes((results[0]?.sizeBytes ?? 0) / 1024)} each`,
        goal: '(shown)',
        met: true,
      },
      {
        what: 'list of 50 beside two exports',
        measured: `p95 ${ms(beside.p95Ms)}`,
        beside: `p95 ${ms(alone.p95Ms)} alone`,
        goal: '≤ 3 × alone',
        met: beside.p95Ms <= 3 * alone.p95Ms,
      },
      ...(mostKb === null
        ? []
        : [
            {
              what: 'own memory at most, with two exports',
              measured: megabytes(mostKb),
              beside: 'mapped pages of files aside',
              goal: '≤ 400 MB',
              met: mostKb <= 400 * 1024,
            },
          ]),
    ];
  } finally {
    agent.destroy();
    await stop(server);
  }
}

/** As a person would list: one answer after the other, with a short pause between them. */
async function listedWhile(list: () => Promise<string>, goesOn: () => boolean): Promise<Times> {
  const samples: number[] = [];
  while (goesOn()) {
    const begun = performance.now();
    await list();
    samples.push(performance.now() - begun);
    await wait(pauseMs);
  }
  return summary(samples);
}

async function mostOwnKb(server: Server, goesOn: () => boolean): Promise<number | null> {
  let most: number | null = null;
  while (goesOn()) {
    const now = memoryOf(server);
    if (now) most = Math.max(most ?? 0, now.ownKb);
    await wait(lookEveryMs);
  }
  return most;
}

async function exported({ url }: Server, agent: Agent, token: string): Promise<ExportResult> {
  const asked = async (method: 'GET' | 'POST', path: string, body?: object) =>
    JSON.parse(await answered(url, agent, { method, path: `/api/v1${path}`, ...(body && { body: JSON.stringify(body) }) }, token)) as Job;
  const { id } = await asked('POST', '/exports', { list: 'workOrders', format: 'xlsx' });
  const until = performance.now() + longestMs;
  while (performance.now() < until) {
    const { state, result } = await asked('GET', `/jobs/${id}`);
    if (state === 'done') return result as ExportResult;
    if (state !== 'waiting' && state !== 'running') throw new Error(`The export is ${state}`);
    await wait(500);
  }
  throw new Error('The export did not end');
}
