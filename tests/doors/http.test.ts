/** What programs and browsers get over HTTP: plain REST, conditional changes, problem documents, and early refusals. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from '#shared/contract/names.ts';
import { serveWorkshop, type ServedWorkshop } from './serve.ts';

let workshop: ServedWorkshop;
beforeAll(async () => {
  workshop = await serveWorkshop();
});
afterAll(() => workshop.close());

const make = async (name: string) => {
  const { body } = await workshop.request('/api/v1/customers', { as: workshop.as('reception'), method: 'POST', body: { name, kind: 'person' } });
  return body as unknown as { id: string; version: number };
};

test('a record is made with 201, read back bare, and carries its version as ETag', async () => {
  const reception = workshop.as('reception');
  const made = await workshop.request('/api/v1/customers', { as: reception, method: 'POST', body: { name: 'Ann', kind: 'person' } });
  expect(made.status).toBe(201);
  expect(made.headers.get('etag')).toBe('"1"');
  const read = await workshop.request(`/api/v1/customers/${String(made.body['id'])}`, { as: reception });
  expect(read).toMatchObject({ status: 200, body: made.body });
});

test('a list answers items and the cursor of the next page, and takes limit, sort and words', async () => {
  for (const name of ['Zoe', 'Yan', 'Xavier']) await make(`Paging ${name}`);
  const first = await workshop.request('/api/v1/customers?limit=2&sort=name&q=paging', { as: workshop.as('viewer') });
  expect(first.body['items']).toMatchObject([{ name: 'Paging Xavier' }, { name: 'Paging Yan' }]);
  const second = await workshop.request(`/api/v1/customers?limit=2&sort=name&q=paging&cursor=${String(first.body['nextCursor'])}`, {
    as: workshop.as('viewer'),
  });
  expect(second.body).toEqual({ items: [expect.objectContaining({ name: 'Paging Zoe' })] });
});

test('If-Match makes a change conditional: the second of two gets a conflict with what changed', async () => {
  const { id } = await make('Ann');
  const change = (city: string) =>
    workshop.request(`/api/v1/customers/${id}`, { as: workshop.as('reception'), method: 'PATCH', body: { city }, headers: { 'if-match': '"1"' } });
  expect((await change('Bern')).status).toBe(200);
  const late = await change('Basel');
  expect(late.status).toBe(409);
  expect(late.headers.get('content-type')).toBe('application/problem+json');
  expect(late.body).toMatchObject({ code: 'conflict', status: 409, changed: { by: 'Reception One', version: 2, fields: ['city'] } });
});

test.each(['1', '"abc"', '"1", "2"', '""'])('If-Match %s, which names no version, is refused rather than left unasked', async (condition) => {
  const { id } = await make('Ann');
  const answer = await workshop.request(`/api/v1/customers/${id}`, {
    as: workshop.as('reception'),
    method: 'PATCH',
    body: { city: 'Bern' },
    headers: { 'if-match': condition },
  });
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', issues: [{ path: 'version' }] } });
  expect((await workshop.request(`/api/v1/customers/${id}`, { as: workshop.as('viewer') })).body).toMatchObject({ version: 1, city: null });
});

test.each([
  ['a wrong type', { name: 7, kind: 'person' }, 'name'],
  ['an unknown field', { name: 'Ann', kind: 'person', isAdmin: true }, ''],
  ['a text that is too long', { name: 'x'.repeat(201), kind: 'person' }, 'name'],
  ['a control character', { name: 'Ann\u0007', kind: 'person' }, 'name'],
  ['a name that nobody can see', { name: '\u200b', kind: 'person' }, 'name'],
  ['something else than an object', '[1,2]', ''],
])('%s is refused at its field, and nothing is written', async (_what, body, path) => {
  const before = await workshop.as('viewer').does('customers.list', { limit: 200 });
  const answer = await workshop.request('/api/v1/customers', { as: workshop.as('reception'), method: 'POST', body });
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  expect(answer.body['issues']).toEqual(expect.arrayContaining([expect.objectContaining({ path })]));
  expect((await workshop.as('viewer').does('customers.list', { limit: 200 })).items).toHaveLength(before.items.length);
});

test('what is not JSON is refused as such', async () => {
  const answer = await workshop.request('/api/v1/customers', {
    as: workshop.as('reception'),
    method: 'POST',
    body: 'name=Ann',
    headers: { 'content-type': 'text/plain' },
  });
  expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media' } });
});

test('an address that cannot be read is answered with a problem document', async () => {
  const answer = await workshop.request('/api/v1/customers/%zz', { as: workshop.as('reception') });
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input', status: 400 } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('several values of a filter come with commas, or one by one', async () => {
  const numbers = async (query: string) => {
    const { status, body } = await workshop.request(`/api/v1/work-orders?${query}`, { as: workshop.as('viewer') });
    expect(status).toBe(200);
    return body['items'];
  };
  expect(await numbers('status=draft,received')).toEqual(await numbers('status=draft&status=received'));
});

test('broken JSON is refused with a sentence, not with an internal message', async () => {
  const answer = await workshop.request('/api/v1/customers', { as: workshop.as('reception'), method: 'POST', body: '{"name": ' });
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
});

test('every operation but the public ones answers 401 to somebody not signed in', async () => {
  for (const { meta, method, path, name } of operations.values()) {
    if (meta.access === 'public') continue;
    const address = `/api/v1${path.replaceAll(/\{\w+\}/g, '0198a000-0000-7000-8000-000000000000')}`;
    expect(await workshop.request(address, { method }), name).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(await workshop.request(`/api/v1/operations/${name}`, { method: 'POST', body: {} }), name).toMatchObject({ status: 401 });
  }
});

test('an unknown address of the API answers 401 to strangers and 404 to the signed-in', async () => {
  expect((await workshop.request('/api/v1/nothing')).status).toBe(401);
  expect((await workshop.request('/api/v1/nothing', { as: workshop.as('viewer') })).status).toBe(404);
});

test('a stranger with a body of 100 MB is answered before the body was read', async () => {
  const { hostname, port } = new URL(workshop.url);
  let sent = 0;
  const status = await new Promise<number>((resolve, reject) => {
    const outgoing = httpRequest(
      { hostname, port, path: '/api/v1/customers', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 100 * 1024 * 1024 } },
      (response) => {
        resolve(response.statusCode ?? 0);
        outgoing.destroy();
      },
    );
    outgoing.on('error', reject);
    outgoing.flushHeaders();
    const chunk = Buffer.alloc(64 * 1024, 32);
    const write = (): void => {
      if (outgoing.destroyed || sent > 10 * 1024 * 1024) return;
      sent += chunk.length;
      outgoing.write(chunk, () => setTimeout(write, 5));
    };
    setTimeout(write, 50);
  });
  expect(status).toBe(401);
  expect(sent).toBeLessThan(1024 * 1024);
});

test('a JSON body over the limit is refused with 413', async () => {
  const answer = await workshop.request('/api/v1/customers', {
    as: workshop.as('reception'),
    method: 'POST',
    body: JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024), kind: 'person' }),
  });
  expect(answer).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
});

test('a page of another site cannot change anything, with the cookie or without', async () => {
  const token = workshop.as('reception').token;
  const post = (headers: Record<string, string>) => workshop.request('/api/v1/customers', { method: 'POST', body: { name: 'Ann', kind: 'person' }, headers });
  expect((await post({ cookie: `cube=${token}` })).status).toBe(401);
  expect((await post({ cookie: `cube=${token}`, 'x-cube-csrf': '1', origin: 'https://evil.example' })).body['code']).toBe('untrusted_origin');
  expect((await post({ cookie: `cube=${token}`, 'x-cube-csrf': '1', origin: workshop.url })).status).toBe(201);
});

test('a strange Host header is refused', async () => {
  const { hostname, port } = new URL(workshop.url);
  const status = await new Promise<number>((resolve, reject) => {
    httpRequest({ hostname, port, path: '/healthz', headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode ?? 0))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('the server is alive, ready, measured and described', async () => {
  expect((await workshop.request('/healthz')).body).toEqual({ status: 'alive' });
  expect((await workshop.request('/readyz')).body).toEqual({ status: 'ready' });
  expect((await workshop.request('/metrics')).body['text']).toContain('cube_http_request_duration_seconds_bucket');
  const { body } = await workshop.request('/api/v1/openapi.json');
  const paths = body['paths'] as unknown as Record<string, Record<string, { operationId: string }>>;
  expect(paths['/customers/{id}']?.['patch']?.operationId).toBe('customers.update');
  expect(Object.values(paths).flatMap((methods) => Object.keys(methods))).toHaveLength(operations.size);
  expect((await workshop.request('/api/docs')).status).toBe(200);
  expect((await workshop.request('/api/docs/assets/swagger-ui-bundle.js')).status).toBe(200);
  expect((await workshop.request('/api/docs/assets/package.json')).status).toBe(401);
});

test('errors are described as they are answered', async () => {
  const { body } = await workshop.request('/api/v1/openapi.json');
  const { paths, components } = body as unknown as {
    paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, unknown> }> }>>;
    components: { schemas: Record<string, Parameters<typeof z.fromJSONSchema>[0]> };
  };
  expect(paths['/customers/{id}']?.['get']?.responses['404']?.content).toEqual({
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  });

  const described = z.fromJSONSchema(components.schemas['Problem'] ?? false);
  const missing = await workshop.request('/api/v1/customers/01890000-0000-7000-8000-000000000000', { as: workshop.as('reception') });
  expect(missing.headers.get('content-type')).toContain('application/problem+json');
  expect(described.parse(missing.body)).toMatchObject({ code: 'not_found', status: 404 });
  const invalid = await workshop.request('/api/v1/customers', { as: workshop.as('reception'), method: 'POST', body: { kind: 'person' } });
  expect(described.parse(invalid.body)).toMatchObject({ code: 'invalid_input', issues: [{ path: 'name' }] });
});

test('every answer carries the security headers', async () => {
  const { headers } = await workshop.request('/healthz');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
});

test('a change is told at once to whoever listens in the organisation, and to nobody else', async () => {
  const outsider = await workshop.hire('viewer', 'Outsider', await workshop.addOrganisation('Other'));
  const heard = async (token: string, count: number, during: () => Promise<unknown>): Promise<string> => {
    const stop = new AbortController();
    const response = await fetch(`${workshop.url}/api/v1/events`, { headers: { authorization: `Bearer ${token}` }, signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const deadline = setTimeout(() => stop.abort(), 2_000);
    await during();
    try {
      while (text.split('data: ').length <= count) text += (await reader?.read())?.value ?? '';
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
    clearTimeout(deadline);
    stop.abort();
    return text;
  };
  expect(await heard(workshop.as('viewer').token, 1, () => make('Heard'))).toMatch(/data: {"entity":"customer","id":"[^"]+","operation":"customers.create"}/);
  expect(await heard(outsider.token, 1, () => make('Not heard'))).not.toContain('customer');
  expect((await fetch(`${workshop.url}/api/v1/events`)).status).toBe(401);
});

// It uses up the sign-ins of this address for a minute.
test('a sign-in counts as one however its address is written', async () => {
  const paths = ['/api/v1/auth/sign-in', '/api/v1/auth/sign%2Din', '/api/v1/operations/auth.signIn', '/api/v1/operations/auth%2EsignIn'];
  const answers: number[] = [];
  for (let i = 0; i < 12; i++)
    answers.push(
      (await workshop.request(paths[i % paths.length] ?? '', { method: 'POST', body: { username: `nobody-${i}`, password: 'not-the-password' } })).status,
    );
  expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(2);
});

// The last one: it uses up what this address may ask in a minute.
test('whoever floods is told when to come back, and the signed-in notice nothing', async () => {
  // Half of them with invented tokens: those share the budget of their address, too.
  const answers = await Promise.all(
    Array.from({ length: 650 }, (_, i) => workshop.request('/api/v1/customers', i % 2 ? { headers: { authorization: `Bearer invented-${i}` } } : {})),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(refused[0]?.body).toMatchObject({ code: 'too_many_requests' });
  expect((await workshop.request('/api/v1/customers', { as: workshop.as('viewer') })).status).toBe(200);
});
