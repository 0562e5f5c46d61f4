/** A database or a disk that fails: both doors say the same code and sentence, HTTP with the status of the table and when to try again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Access } from '#database/open-database.ts';
import { errorCodes, sentenceOf, type ErrorCode } from '#shared/contract/errors.ts';
import { serveWorkshop, type ServedWorkshop } from './serve.ts';

/** What the driver fails with from now on; null while it works. */
let failing: string | null = null;
let workshop: ServedWorkshop;
beforeAll(async () => {
  workshop = await serveWorkshop({
    open: async (options) => {
      const database = await openDatabase(options);
      const orFail = <T>(work: () => Promise<T>): Promise<T> =>
        failing === null
          ? work()
          : Promise.reject(new Error('Failed query: …', { cause: Object.assign(new Error('what the driver says'), { code: failing }) }));
      const failingAccess = ({ read, write }: Access): Access => ({ read: (work) => orFail(() => read(work)), write: (work) => orFail(() => write(work)) });
      return { ...database, within: (organisationId) => failingAccess(database.within(organisationId)), system: (act) => failingAccess(database.system(act)) };
    },
  });
});
afterAll(async () => {
  failing = null;
  await workshop.close();
});

const input = { name: 'Ann', kind: 'person' } as const;

test.each<[string, ErrorCode, number, string | null]>([
  ['SQLITE_FULL', 'storage_full', 507, null],
  ['SQLITE_READONLY', 'storage_read_only', 500, null],
  ['SQLITE_IOERR_FSYNC', 'storage_failed', 500, null],
  ['SQLITE_CORRUPT_VTAB', 'database_damaged', 500, null],
  ['SQLITE_BUSY', 'database_locked', 503, '5'],
  ['57P01', 'database_unreachable', 503, '3'],
  ['25006', 'database_read_only', 503, null],
  ['28P01', 'database_access_denied', 500, null],
  ['53300', 'busy', 503, '3'],
  ['40003', 'outcome_unknown', 500, null],
])('%s is %s', async (driverCode, code, status, retryAfter) => {
  const reception = workshop.as('reception');
  failing = driverCode;
  const answer = await workshop.request('/api/v1/customers', { as: reception, method: 'POST', body: input });
  expect(answer).toMatchObject({ status, body: { code, status, title: errorCodes[code].title, detail: sentenceOf(code) } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
  expect(await reception.isRefused('customers.create', input)).toMatchObject({ code, message: sentenceOf(code) });

  const ready = await workshop.request('/readyz');
  expect(ready).toMatchObject({ status: 503, body: { status: 'not ready', code, title: errorCodes[code].title } });
  expect(ready.headers.get('retry-after')).toBe(retryAfter);
  failing = null;
  expect((await workshop.request('/readyz')).status).toBe(200);
  expect((await workshop.request('/api/v1/customers', { as: reception, method: 'POST', body: input })).status).toBe(201);
});

test('a session that nobody knows yet is told of the fault, not of an internal one, and not that it has ended', async () => {
  const newcomer = await workshop.hire('viewer', 'Newcomer');
  failing = 'ECONNREFUSED';
  for (const path of ['/api/v1/customers', '/api/v1/auth/me', '/api/v1/events'])
    expect((await workshop.request(path, { as: newcomer })).body['code'], path).toBe('database_unreachable');
  failing = null;
});

test('the description of the API says each code that is answered, with what to do and when to try again', async () => {
  const { body } = await workshop.request('/api/v1/openapi.json');
  const { paths, components } = body as unknown as {
    paths: Record<string, Record<string, { responses: Record<string, { headers?: object }> }>>;
    components: { schemas: { Problem: { properties: { code: { enum: string[]; description: string } } } } };
  };
  const { enum: codes, description } = components.schemas.Problem.properties.code;
  expect(codes).toEqual(expect.arrayContaining(['busy', 'database_unreachable', 'database_damaged', 'outcome_unknown']));
  for (const unsaid of ['server_unreachable', 'schema_newer', 'schema_mismatch']) expect(codes).not.toContain(unsaid);
  for (const code of codes) expect(description).toContain(`\`${code}\` (${errorCodes[code as ErrorCode].status}): ${errorCodes[code as ErrorCode].title}.`);
  expect(Object.keys(paths['/customers']?.['post']?.responses['503']?.headers ?? {})).toEqual(['Retry-After']);
});

test('how often transactions were begun anew is among the figures', async () => {
  expect((await workshop.request('/metrics')).body['text']).toMatch(/^cube_transaction_repeats 0$/m);
});
