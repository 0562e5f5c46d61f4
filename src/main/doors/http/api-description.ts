/** The OpenAPI document, generated from the contract, and the page that shows it. */
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import staticFiles from '@fastify/static';
import type { OpenAPI } from '@orpc/openapi';
import type { FastifyInstance } from 'fastify';
import { contract } from '#shared/contract/index.ts';

/** OpenAPI 3.1 of every operation; what generates it is loaded when somebody asks. */
export async function describeApi(version: string): Promise<OpenAPI.Document> {
  const [{ OpenAPIGenerator }, { ZodToJsonSchemaConverter }] = await Promise.all([import('@orpc/openapi'), import('@orpc/zod/zod4')]);
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: {
      title: 'CUBE-PRO',
      version,
      description: 'Work orders for workshops that service UAVs. Sign in with POST /auth/sign-in and send the token as a bearer.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  });
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>CUBE-PRO API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const start = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

export function addApiDescription(server: FastifyInstance, version: string): void {
  let document: Promise<string> | null = null;
  server.get('/api/v1/openapi.json', async (_request, reply) => {
    document ??= describeApi(version).then((description) => JSON.stringify(description));
    return reply.type('application/json; charset=utf-8').send(await document);
  });
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  void server.register(staticFiles, { root: assets, prefix: '/api/docs/assets/', decorateReply: false, index: false, allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path) });
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
}
