/** Live events to browsers as server-sent events; a comment every half minute keeps proxies from hanging up. */
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Kernel } from '#kernel/kernel.ts';
import { isProblem } from '#kernel/problem.ts';
import { callOf } from './credential.ts';
import { sendProblem } from './problem-document.ts';

const keepAliveMs = 30_000;
/** A reader that takes nothing any more is let go rather than remembered. */
const maxBufferedBytes = 1024 * 1024;

export function addEventStream(server: FastifyInstance, kernel: Kernel): void {
  const open = new Set<ServerResponse>();
  server.addHook('preClose', (done) => {
    for (const response of open) response.end();
    done();
  });

  server.get('/api/v1/events', async (request, reply) => {
    const response = reply.raw;
    let unsubscribe: () => void;
    try {
      unsubscribe = await kernel.subscribe(callOf(request), (event) => {
        if (response.writableLength > maxBufferedBytes) response.destroy();
        else response.write(`data: ${JSON.stringify(event)}\n\n`);
      });
    } catch (error) {
      if (isProblem(error)) return sendProblem(reply, { code: error.code, message: error.message });
      throw error;
    }
    reply.hijack();
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    response.write(': connected\n\n');
    const keepAlive = setInterval(() => response.write(': \n\n'), keepAliveMs);
    open.add(response);
    response.once('close', () => {
      clearInterval(keepAlive);
      unsubscribe();
      open.delete(response);
    });
    return reply;
  });
}
