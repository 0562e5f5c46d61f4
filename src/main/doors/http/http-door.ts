/** The HTTP door: REST and pages' calls, live events, uploads, health and the application's files, with their guards. */
import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import cookies from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { Actor } from '#kernel/actor.ts';
import type { Kernel } from '#kernel/kernel.ts';
import type { Log } from '#kernel/ports.ts';
import { isProblem } from '#kernel/problem.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { say } from '#text/say.ts';
import { addApiDescription } from './api-description.ts';
import { callOf, credentialOf } from './credential.ts';
import { addEventStream } from './event-stream.ts';
import { addHealth, type HealthOptions } from './health.ts';
import { addOperationRoutes } from './operation-routes.ts';
import { sendProblem } from './problem-document.ts';
import { SteadyCounters } from './steady-counters.ts';
import { isTrustedHost, isTrustedOrigin, type HostRules } from './trusted-host.ts';
import { addUploads, type HttpUploads } from './uploads.ts';

export interface HttpDoorOptions extends HealthOptions {
  readonly kernel: Kernel;
  readonly log: Log;
  readonly version: string;
  /** Address it will listen on; its name is a trusted host. */
  readonly host: string;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** The built pages; a server without them still answers the API. */
  readonly pagesFolder: string;
  readonly uploads: HttpUploads;
  readonly hostRules: () => HostRules;
  readonly limits: () => { readonly requestsPerMinute: number; readonly signInsPerMinute: number };
}

const drainMs = 10_000;
const jsonBodyBytes = 1024 * 1024;
/** By the route that was found, not by the address: `sign%2Din` leads to the same route. */
function isSignIn({ routeOptions: { config }, params }: FastifyRequest): boolean {
  const { operation = (params as { name?: string } | undefined)?.name } = config as { operation?: string };
  return operation === 'auth.signIn';
}
const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

/** A server that is ready to listen. */
export async function createHttpDoor(options: HttpDoorOptions): Promise<FastifyInstance> {
  const { kernel, log, tls } = options;
  // Made once: its plugin for Fastify would make them anew for each request.
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: tls !== null,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const server = fastify({
    https: tls,
    bodyLimit: jsonBodyBytes,
    genReqId: () => randomUUID(),
    logger: false,
    // What is under way is waited for in `drain`; whoever only keeps a connection open is not.
    forceCloseConnections: true,
    // Closing may take as long as draining does: by default Fastify would give up, and the program with it, at that very moment.
    pluginTimeout: 2 * drainMs,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read has no route, and passes no hook.
    frameworkErrors: (error, request, reply) =>
      protect(request.raw, reply.raw, () =>
        sendProblem(reply as unknown as FastifyReply, { code: 'invalid_input', message: say.calls.unreadableAddress(error.message) }),
      ),
  }) as unknown as FastifyInstance;

  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (isProblem(error)) return sendProblem(reply, { code: error.code, message: error.message });
    const code = codeOf(error);
    if (code === 'internal') log.error({ err: error, requestId: request.id }, 'A request failed');
    const message = code === 'internal' ? say.calls.wentWrongAnsweringIt(request.id) : error.message;
    return sendProblem(reply, { code, message });
  });

  server.addHook('onRequest', async (request, reply) => {
    const rules = options.hostRules();
    if (!isTrustedHost(request.headers.host, options.host, rules)) return sendProblem(reply, { code: 'untrusted_origin', message: say.calls.foreignHost });
    const { origin, host } = request.headers;
    if (origin !== undefined && rules.corsOrigins.includes(origin)) {
      reply
        .header('access-control-allow-origin', origin)
        .header('vary', 'origin')
        .header('access-control-expose-headers', 'etag,location,upload-length,upload-offset');
      if (request.method === 'OPTIONS')
        return reply
          .header('access-control-allow-methods', 'GET,POST,PUT,PATCH,DELETE')
          .header('access-control-allow-headers', 'authorization,content-type,if-match,upload-length,upload-offset')
          .code(204)
          .send();
    }
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isTrustedOrigin(origin, host, rules)) return sendProblem(reply, { code: 'untrusted_origin', message: say.calls.foreignPage });
    return undefined;
  });

  // Whoever sends something else than JSON is told so.
  server.removeContentTypeParser('text/plain');
  const underWay = countRequests(server);
  server.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, () => done()));
  await server.register(cookies);
  await server.register(rateLimit, {
    max: (request) => (isSignIn(request) ? options.limits().signInsPerMinute : options.limits().requestsPerMinute),
    timeWindow: 60_000,
    store: SteadyCounters,
    cache: 20_000,
    enableDraftSpec: true,
    allowList: (request) => pathOf(request) === '/healthz',
    // Whoever is not signed in shares the budget of the address, invented tokens included, and never that of a session.
    keyGenerator: async (request) => {
      if (isSignIn(request)) return `sign-in:${request.ip}`;
      const actor = await signedInActor(kernel, request);
      return actor ? `session:${actor.sessionId ?? actor.id}` : `address:${request.ip}`;
    },
    errorResponseBuilder: (_request, context) => Object.assign(new Error(say.calls.tooMany(context.after)), { statusCode: 429 }),
  });

  addHealth(server, options);
  addApiDescription(server, options.version);
  addOperationRoutes(server, kernel);
  addEventStream(server, kernel);
  addUploads(server, options.uploads);
  // After the event stream's own hook: streams never end by themselves, and would be waited for.
  drain(server, underWay);
  await addPages(server, options.pagesFolder, kernel);
  return server;
}

/** null for nobody, and for a session that has ended or never was. */
async function signedInActor(kernel: Kernel, request: FastifyRequest): Promise<Actor | null> {
  if (credentialOf(request).kind === 'none') return null;
  try {
    return await kernel.actorOf(callOf(request));
  } catch (error) {
    if (isProblem(error)) return null;
    throw error;
  }
}

/** @returns how many requests are being answered at the moment. */
function countRequests(server: FastifyInstance): () => number {
  let underWay = 0;
  server.addHook('onRequest', (_request, reply, done) => {
    underWay++;
    reply.raw.once('close', () => underWay--);
    done();
  });
  return () => underWay;
}

/** Closing waits for the requests that are under way, up to a bound. */
function drain(server: FastifyInstance, underWay: () => number): void {
  server.addHook('preClose', async () => {
    for (const until = Date.now() + drainMs; underWay() > 0 && Date.now() < until;) await wait(20);
  });
}

/** The application's own files; any other address outside the API is a page of it. */
async function addPages(server: FastifyInstance, folder: string, kernel: Kernel): Promise<void> {
  const built = existsSync(folder);
  if (built)
    await server.register(staticFiles, {
      root: folder,
      wildcard: false,
      cacheControl: false,
      // A copy that the build has made small is sent to whoever takes it.
      preCompressed: true,
      // Built files carry their content's hash in their names; the page that names them is asked for each time.
      setHeaders: (response, path) => response.header('cache-control', path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable'),
    });
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, async (request, reply) => {
    const path = pathOf(request);
    if (path.startsWith('/api/')) {
      if (!(await signedInActor(kernel, request))) return sendProblem(reply, { code: 'unauthenticated', message: say.calls.signInFirst });
      return sendProblem(reply, { code: 'not_found', message: say.calls.noAddress });
    }
    if (request.method === 'GET' && built && !path.includes('.')) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendProblem(reply, { code: 'not_found', message: say.calls.noAddress });
  });
}

const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid_input',
  413: 'payload_too_large',
  415: 'unsupported_media',
  429: 'too_many_requests',
  404: 'not_found',
};
const codeOf = (error: FastifyError): ErrorCode => codesByStatus[error.statusCode ?? 500] ?? 'internal';
