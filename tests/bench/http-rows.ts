/** What the HTTP door costs and carries: beside an empty route, with many people at once, and from its start. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import type { Application } from '#entry/compose.ts';
import { startServer } from '#entry/server.ts';
import { emptyRoute } from './bare-limits.ts';
import { ms, type Row } from './measure.ts';

const seconds = 5;

export async function httpRows(
  application: Application,
  token: string,
  { orderId, customerId }: { orderId: string; customerId: string },
  folder: string,
): Promise<Row[]> {
  const unlimited = { ...application, installation: () => ({ ...application.installation(), requestsPerMinute: 1e9 }) };
  const server = await startServer(unlimited, { host: '127.0.0.1', port: 0, tls: 'off' });
  const headers = { authorization: `Bearer ${token}` };
  const empty = await emptyRoute();
  try {
    const limit = await autocannon({ url: empty.url, connections: 20, duration: seconds });
    const read = await autocannon({ url: `${server.url}/api/v1/work-orders/${orderId}`, headers, connections: 20, duration: seconds });
    const simple = await autocannon({ url: `${server.url}/api/v1/customers/${customerId}`, headers, connections: 20, duration: seconds });
    const readRow = (what: string, { requests }: autocannon.Result): Row => ({
      what: `HTTP read of ${what}`,
      measured: `${Math.round(requests.average)} a second`,
      beside: `${Math.round(limit.requests.average)} a second, empty route`,
      goal: '≥ 30 % of an empty route',
      met: requests.average >= 0.3 * limit.requests.average,
    });
    const many = await autocannon({ url: `${server.url}/api/v1/work-orders?limit=50`, headers, connections: 500, duration: seconds, timeout: 30 });
    const crowd = await autocannon({ url: `${server.url}/api/v1/auth/me`, headers, connections: 5000, amount: 10_000, timeout: 60 });
    return [
      readRow('one work order', read),
      readRow('one customer', simple),
      {
        what: '500 people listing at once',
        measured: `p97.5 ${ms(many.latency.p97_5)}`,
        beside: `${Math.round(many.requests.average)} a second, ${many.errors} errors`,
        goal: 'p95 ≤ 500 ms',
        met: many.latency.p97_5 <= 500 && many.errors === 0,
      },
      {
        what: '5,000 connected',
        measured: `${crowd.errors + crowd.non2xx} errors`,
        beside: `${crowd.requests.total} answers`,
        goal: 'no error',
        met: crowd.errors + crowd.non2xx === 0,
      },
      await startRow(folder),
    ];
  } finally {
    await empty.close();
    await server.stop();
  }
}

/** From the start of the built program to its first answer. */
async function startRow(folder: string): Promise<Row> {
  const start = performance.now();
  const program = spawn(process.execPath, [join(import.meta.dirname, '../../out/main/cli.js'), 'serve', '--data', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const readyMs = await new Promise<number>((resolve, reject) => {
    program.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
    program.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('ready at')) resolve(performance.now() - start);
    });
  });
  program.removeAllListeners('exit');
  program.kill('SIGTERM');
  const bare = performance.now();
  await new Promise((resolve) => spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', resolve));
  return { what: 'start of the server', measured: ms(readyMs), beside: `${ms(performance.now() - bare)} for node itself`, goal: '≤ 1 s', met: readyMs <= 1000 };
}
