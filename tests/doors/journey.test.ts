/** A drone from the counter to its release, over the command line and REST, as four different people. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProgram, cube, serveProcess, type ServingProcess } from './command-line.ts';

const password = 'river-lantern-orbit-92';
let folder: string;
let data: string;
let server: ServingProcess;
beforeAll(async () => {
  await builtProgram();
  folder = await mkdtemp(join(tmpdir(), 'cube-journey-'));
  data = join(folder, 'workshop');
}, 120_000);
afterAll(async () => {
  await server?.end();
  await rm(folder, { recursive: true, force: true });
});

async function signIn(username: string) {
  const answer = await fetch(`${server.url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  expect(answer.status).toBe(200);
  const { token } = (await answer.json()) as { token: string };
  return async <Body = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Body> => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isJson = response.headers.get('content-type')?.includes('json');
    const answered = isJson ? await response.json() : Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answered)}`);
    return answered as Body;
  };
}

test('setup makes the organisation with its administrator, and refuses a second run', { timeout: 60_000 }, async () => {
  const made = await cube(['setup', '--data', data, '--organisation', 'Rubix', '--admin', 'ana', '--json'], password);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(made.out)).toEqual({ organisationId: expect.any(String), userId: expect.any(String) });
  const again = await cube(['setup', '--data', data, '--organisation', 'Rubix', '--admin', 'ana', '--json'], password);
  expect(again.code).toBe(1);
  expect(again.out).toBe('');
  expect(again.err.trim().split('\n')).toHaveLength(1);
});

test('a command without what it needs says so in one line and changes nothing', { timeout: 120_000 }, async () => {
  for (const args of [
    ['setup', '--data', data],
    ['serve', '--port', 'abc'],
    ['nothing'],
    ['user', 'add', '--data', data, '--username', 'x', '--role', 'Nobody'],
  ]) {
    const answer = await cube(args, password);
    expect(answer.code, args.join(' ')).toBe(2);
    expect(answer.err.trim().split('\n'), args.join(' ')).toHaveLength(1);
  }
});

test('half a command and an address that is not ours get one line, too', { timeout: 120_000 }, async () => {
  for (const args of [['user'], ['audit'], [], ['serve', '--data', data, '--port', '0', '--host', '999.1.1.1']]) {
    const answer = await cube(args, password);
    expect(answer.code, args.join(' ')).toBe(2);
    expect(answer.err.trim().split('\n'), args.join(' ')).toHaveLength(1);
  }
});

test('where nothing is set up yet, a command says what to do first', { timeout: 60_000 }, async () => {
  const answer = await cube(['user', 'add', '--data', `${data}-empty`, '--username', 'x', '--role', 'viewer'], password);
  expect(answer).toMatchObject({ code: 1, err: 'There is no organisation yet: run `cube setup` first.\n' });
});

test('people are given access from the command line, beside the running server', { timeout: 120_000 }, async () => {
  server = await serveProcess(data);
  for (const [username, role] of [
    ['rosa', 'Reception'],
    ['theo', 'Technician'],
    ['ines', 'Inspector'],
    ['mara', 'Manager'],
  ] as const)
    expect(await cube(['user', 'add', '--data', data, '--username', username, '--role', role, '--json'], password)).toMatchObject({ code: 0, err: '' });
});

test('a drone goes from intake to release, and its papers are printed', { timeout: 120_000 }, async () => {
  const [rosa, theo, ines, mara] = [await signIn('rosa'), await signIn('theo'), await signIn('ines'), await signIn('mara')];

  const customer = await rosa<{ id: string }>('POST', '/customers', { name: 'Falcon Aerial Works', kind: 'company' });
  const aircraft = await rosa<{ id: string }>('POST', '/aircraft', {
    customerId: customer.id,
    maker: 'DJI',
    model: 'Matrice 350 RTK',
    airframeSerial: '1ZNBJ9K00C00AB',
  });
  const order = await rosa<{ id: string; number: string; status: string }>('POST', '/work-orders', {
    title: 'Motor 3 vibrates',
    complaint: 'Vibration after a hard landing',
    condition: 'Scratch on arm 3',
    customerId: customer.id,
    aircraftId: aircraft.id,
  });
  expect(order).toMatchObject({ number: expect.stringMatching(/^WO-\d{4}-00001$/), status: 'draft' });
  const move = (person: typeof rosa, to: string, reason?: string) =>
    person<{ status: string }>('POST', `/work-orders/${order.id}/transitions`, { to, ...(reason && { reason }) });
  expect(await move(rosa, 'received')).toMatchObject({ status: 'received' });

  // Without a technician the diagnosis cannot begin, and the answer says why.
  await expect(move(theo, 'diagnosis')).rejects.toThrow(/not_possible/);
  await theo('POST', `/work-orders/${order.id}/take`, {});
  expect(await move(theo, 'diagnosis')).toMatchObject({ status: 'diagnosis' });
  const estimate = await theo<{ id: string }>('POST', `/work-orders/${order.id}/estimates`, {
    lines: [{ description: 'Replace motor 3', quantity: '1', unitPrice: '189.5' }],
  });
  await theo('POST', `/estimates/${estimate.id}/issue`, {});
  expect(await move(theo, 'awaiting-approval')).toMatchObject({ status: 'awaiting-approval' });
  await rosa('POST', `/work-orders/${order.id}/consent`, { answer: 'accepted', answeredBy: 'F. Falcon', how: 'phone' });

  expect(await move(theo, 'in-progress')).toMatchObject({ status: 'in-progress' });
  const step = await theo<{ id: string }>('POST', `/work-orders/${order.id}/steps`, {
    kind: 'number',
    title: 'Motor 3 current at hover',
    unit: 'A',
    minimum: '8',
    maximum: '12',
  });
  const { entry: timer } = await theo<{ entry: { id: string } }>('POST', '/time-entries/start', { workOrderId: order.id });
  await expect(move(theo, 'quality-check')).rejects.toThrow(/blockers/);
  await theo('POST', `/steps/${step.id}/complete`, { result: '9.5' });
  await theo('POST', `/time-entries/${timer.id}/stop`, {});
  expect(await move(theo, 'quality-check')).toMatchObject({ status: 'quality-check' });

  const release = { password, workDescription: 'Motor 3 replaced, hover test passed', dataReference: 'Maintenance manual 4.2' };
  await expect(theo('POST', `/work-orders/${order.id}/release`, release)).rejects.toThrow(/forbidden/);
  await expect(ines('POST', `/work-orders/${order.id}/release`, { ...release, password: 'something-else-9' })).rejects.toThrow(/password/i);
  expect(await ines('POST', `/work-orders/${order.id}/release`, release)).toMatchObject({ status: 'released' });
  expect(await rosa('POST', `/work-orders/${order.id}/handover`, { handoverTo: 'F. Falcon' })).toMatchObject({ status: 'closed' });

  for (const document of ['work-order', 'intake-receipt', 'release-record']) {
    const pdf = await mara<Buffer>('GET', `/work-orders/${order.id}/documents/${document}`);
    expect(pdf.subarray(0, 5).toString(), document).toBe('%PDF-');
  }
});

test('afterwards the audit chain holds, and the server ends in order', { timeout: 60_000 }, async () => {
  const verified = await cube(['audit', 'verify', '--data', data, '--json']);
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(verified.out)).toMatchObject({ intact: true, firstBroken: null });
  expect(await server.end()).toBe(0);
});
