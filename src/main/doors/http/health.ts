/** Whether the server is alive, whether it is ready, and its figures for Prometheus. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface HealthOptions {
  /** Resolves when the database answers and is migrated; rejects otherwise. */
  readonly ready: () => Promise<void>;
  readonly metricsOpen: () => boolean;
}

export function addHealth(server: FastifyInstance, { ready, metricsOpen }: HealthOptions): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: 'cube_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['operation', 'status'],
    buckets: [0.001, 0.005, 0.015, 0.05, 0.1, 0.5, 2],
    registers: [register],
  });

  server.addHook('onResponse', (request, reply, done) => {
    const { operation } = request.routeOptions.config as { operation?: string };
    duration.observe({ operation: operation ?? 'other', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });

  server.get('/healthz', () => ({ status: 'alive' }));
  server.get('/readyz', async (_request, reply) => {
    try {
      await ready();
      return { status: 'ready' };
    } catch {
      // Why is in the log and on the health page; a load balancer needs to know only that it is so.
      return reply.code(503).send({ status: 'not ready: the database does not answer' });
    }
  });
  server.get('/metrics', async (_request, reply) => {
    if (!metricsOpen()) return reply.code(404).send();
    return reply.type(register.contentType).send(await register.metrics());
  });
}
