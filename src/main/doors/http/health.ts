/** Whether the server is alive, whether it is ready, and its figures for Prometheus. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { errorCodes, type ErrorCode } from '#shared/contract/errors.ts';
import { sayWhenToRetry } from './problem-document.ts';

export interface HealthOptions {
  /** null while the database answers; else what is the matter with it. */
  readonly fault: () => Promise<ErrorCode | null>;
  /** How many transactions were begun anew because another one was in their way. */
  readonly transactionRepeats: () => number;
  readonly metricsOpen: () => boolean;
}

export function addHealth(server: FastifyInstance, { fault, transactionRepeats, metricsOpen }: HealthOptions): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: 'cube_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.005, 0.015, 0.05, 0.1, 0.5, 2],
    registers: [register],
  });
  new Gauge({
    name: 'cube_transaction_repeats',
    help: 'Transactions begun anew since the start because another one was in their way',
    registers: [register],
    collect() {
      this.set(transactionRepeats());
    },
  });

  server.addHook('onResponse', (request, reply, done) => {
    const { operation } = request.routeOptions.config as { operation?: string };
    duration.observe({ operation: operation ?? 'other', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });

  server.get('/healthz', () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    const code = await fault();
    if (code === null) return { status: 'ready' };
    const { title, advice } = errorCodes[code];
    // A load balancer looks at the status only; whoever looks after the server sees what it is. The details are in the log.
    return sayWhenToRetry(reply, { code }).code(503).send({ status: 'not ready', code, title, advice });
  });
  server.get('/metrics', async (_request, reply) => {
    if (!metricsOpen()) return reply.code(404).send();
    return reply.type(register.contentType).send(await register.metrics());
  });
}
