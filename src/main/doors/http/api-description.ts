/** The OpenAPI document, generated from the contract, and the page that shows it. */
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import staticFiles from '@fastify/static';
import type { OpenAPI } from '@orpc/openapi';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { answeredCodes, errorCodes, meaningOf, type AnsweredCode } from '#shared/contract/errors.ts';
import { problemData } from '#shared/contract/problem-data.ts';
import { contract } from '#shared/contract/index.ts';
import { problemMediaType } from './problem-document.ts';

/** One line of the table for whoever writes a program. */
function describeCode(code: AnsweredCode): string {
  const { status, title, advice, retry } = meaningOf(code);
  return `- \`${code}\` (${status}): ${title}. ${advice}${typeof retry === 'string' ? '' : ' Sending it again after `Retry-After` is safe and may help.'}`;
}
const saysWhenToRetry: ReadonlySet<number> = new Set([
  429,
  ...answeredCodes.filter((code) => typeof meaningOf(code).retry !== 'string').map((code) => errorCodes[code].status),
]);

/** What `sendProblem` answers. */
const problemDocument = z
  .object({
    type: z.string().describe('urn:cube-pro:problem:CODE'),
    title: z.string().describe('What kind of problem it is'),
    status: z.number().int(),
    detail: z.string().describe('What happened here, as a sentence'),
    code: z
      .enum(answeredCodes as [AnsweredCode, ...AnsweredCode[]])
      .describe(`Stable: programs decide by it.\n\n${answeredCodes.map(describeCode).join('\n')}`),
    requestId: z.string().describe('The number under which the log knows the request'),
    ...problemData.shape,
  })
  .describe('A problem document after RFC 9457');
const problemReference = { $ref: '#/components/schemas/Problem' };

/** OpenAPI 3.1 of every operation; what generates it is loaded when somebody asks. */
export async function describeApi(version: string): Promise<OpenAPI.Document> {
  const [{ OpenAPIGenerator }, { ZodToJsonSchemaConverter }] = await Promise.all([import('@orpc/openapi'), import('@orpc/zod/zod4')]);
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const description = await generator.generate(contract, {
    // The same for every error of every operation: named once, referred to a thousand times.
    customErrorResponseBodySchema: () => problemReference,
    info: {
      title: 'CUBE-PRO',
      version,
      description: 'Work orders for workshops that service UAVs. Sign in with POST /auth/sign-in and send the token as a bearer.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: z.toJSONSchema(problemDocument, { io: 'output' }) as OpenAPI.SchemaObject },
    },
  });
  for (const [status, response] of errorResponsesOf(description)) {
    response.content = { [problemMediaType]: { schema: problemReference } };
    if (saysWhenToRetry.has(status))
      response.headers = { 'Retry-After': { description: 'Seconds after which to try again, where that may help', schema: { type: 'integer' } } };
  }
  return description;
}

/** The generator knows one media type for all answers; a problem document has its own. */
function* errorResponsesOf({ paths = {} }: OpenAPI.Document): Generator<[number, OpenAPI.ResponseObject]> {
  for (const path of Object.values(paths))
    for (const operation of Object.values(path ?? {}) as OpenAPI.OperationObject[])
      for (const [status, response] of Object.entries(operation.responses ?? {}))
        if (Number(status) >= 400) yield [Number(status), response as OpenAPI.ResponseObject];
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
  void server.register(staticFiles, {
    root: assets,
    prefix: '/api/docs/assets/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path),
  });
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
}
