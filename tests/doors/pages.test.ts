/** The built pages over HTTP: small where the browser takes it, kept for good where the name says which content it is. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpDoor } from '#doors/http/http-door.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

const script = 'export const word = "again and again and again";';
let workshop: Workshop;
let folder: string;
let door: Awaited<ReturnType<typeof createHttpDoor>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>CUBE-PRO</title>');
  await writeFile(join(folder, 'assets', 'shell-1a2b.js'), script);
  await writeFile(join(folder, 'assets', 'shell-1a2b.js.br'), brotliCompressSync(script));
  await writeFile(join(folder, 'assets', 'plain-3c4d.js'), script);
  workshop = await openWorkshop();
  const { kernel, log, uploads } = workshop.application;
  door = await createHttpDoor({
    kernel,
    log,
    uploads,
    version: '0',
    host: '127.0.0.1',
    tls: null,
    pagesFolder: folder,
    fault: () => workshop.application.fault(),
    transactionRepeats: () => 0,
    metricsOpen: () => false,
    hostRules: () => workshop.application.installation(),
    limits: () => workshop.application.installation(),
  });
});
afterAll(async () => {
  await door.close();
  await workshop.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, encoding = 'gzip, deflate, br') => door.inject({ url, headers: { host: '127.0.0.1', 'accept-encoding': encoding } });

test('a script is sent small to a browser that takes it, as it is to any other, and is kept for good by both', async () => {
  const small = await get('/assets/shell-1a2b.js');
  expect(small.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    vary: expect.stringContaining('accept-encoding'),
  });
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(script);
  const plain = await get('/assets/shell-1a2b.js', 'identity');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.payload).toBe(script);
  for (const { headers } of [small, plain]) expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('what has no small copy comes as it is', async () => {
  const { statusCode, headers, payload } = await get('/assets/plain-3c4d.js');
  expect({ statusCode, payload, encoding: headers['content-encoding'] }).toEqual({ statusCode: 200, payload: script, encoding: undefined });
});

test('the page itself is asked for each time, at every address', async () => {
  for (const url of ['/', '/work-orders/1'])
    expect(await get(url)).toMatchObject({ statusCode: 200, headers: { 'cache-control': 'no-cache' }, payload: expect.stringContaining('CUBE-PRO') });
});
