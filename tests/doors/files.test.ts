/** Photos and files over HTTP: what is served is what was sent, and an upload is for one person, one operation and one use. */
import { readdir, rename } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countRows } from '#database/count-rows.ts';
import { examine } from '#entry/doctor.ts';
import { receivedOrder } from '#tests/orders.ts';
import type { Person } from '#tests/workshop.ts';
import { serveWorkshop, type ServedWorkshop } from './serve.ts';

let workshop: ServedWorkshop;
let laterMs = 0;
beforeAll(async () => {
  workshop = await serveWorkshop({ now: () => Date.now() + laterMs });
});
afterAll(() => workshop.close());

const technician = () => workshop.as('technician');

const post = (as: Person | null, body: Uint8Array | string, operation = 'attachments.create') =>
  fetch(`${workshop.url}/api/v1/uploads?operation=${operation}`, {
    method: 'POST',
    headers: as ? { authorization: `Bearer ${as.token}` } : {},
    body: Buffer.from(body),
  });

async function upload(as: Person, body: Uint8Array | string, operation?: string): Promise<string> {
  const answer = await post(as, body, operation);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { uploadId: string }).uploadId;
}

async function attached(body: Uint8Array | string, name = 'arm.png') {
  const { id: subjectId } = await receivedOrder(workshop);
  return technician().does('attachments.create', { uploadId: await upload(technician(), body), subject: 'work-order', subjectId, purpose: 'photo', name });
}

const fileOf = (sha256: string) => join(workshop.folder, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const picture = (background: string) =>
  sharp({ create: { width: 64, height: 48, channels: 3, background } })
    .png()
    .toBuffer();

test('a file comes back byte for byte; one that was swapped for another on the disk is refused, and doctor names it', async () => {
  const [red, blue] = [await attached(await picture('red'), 'red.png'), await attached(await picture('blue'), 'blue.png')];
  const content = await fetch(`${workshop.url}/api/v1/attachments/${red.id}/content`, { headers: { authorization: `Bearer ${technician().token}` } });
  expect(Buffer.from(await content.arrayBuffer())).toEqual(await picture('red'));
  const findings = async () =>
    (await examine({ data: workshop.folder, databaseUrl: workshop.databaseUrl, organisation: undefined, json: false })).find(
      ({ check }) => check === 'Photos and files',
    );
  expect(await findings()).toMatchObject({ ok: true, message: '2 files are what was sent.' });

  await rename(fileOf(red.sha256), `${fileOf(red.sha256)}.aside`);
  await rename(fileOf(blue.sha256), fileOf(red.sha256));
  await rename(`${fileOf(red.sha256)}.aside`, fileOf(blue.sha256));
  for (const { id } of [red, blue])
    for (const what of ['content', 'thumbnail', 'thumbnail?size=large'])
      expect(await workshop.request(`/api/v1/attachments/${id}/${what}`, { as: technician() }), what).toMatchObject({
        status: 500,
        body: { code: 'file_damaged', title: 'The file is damaged' },
      });
  const { ok, message } = (await findings()) ?? { ok: true, message: '' };
  expect(ok).toBe(false);
  for (const name of ['red.png', 'blue.png']) expect(message).toContain(`${name} is damaged.`);
});

const onOrder = async (uploadId: string, subjectId?: string) =>
  ({ uploadId, subject: 'work-order', subjectId: subjectId ?? (await receivedOrder(workshop)).id, purpose: 'photo', name: 'arm.png' }) as const;

test('an upload is its sender’s: for somebody else there is none, with the same rights in the same organisation or elsewhere', async () => {
  const wish = await onOrder(await upload(technician(), 'a log'));
  for (const other of [
    workshop.as('manager'),
    workshop.as('inspector'),
    await workshop.hire('technician', 'Second Pair Of Hands'),
    await workshop.hire('manager', 'Stranger', await workshop.addOrganisation('Elsewhere')),
  ])
    expect(await other.isRefused('attachments.create', wish), other.name).toMatchObject({ code: 'not_found' });
  await technician().does('attachments.create', wish);
});

test('an upload is for one operation', async () => {
  const reception = workshop.as('reception');
  const facts = {
    title: 'Arm',
    complaint: 'Broken',
    condition: 'Dusty',
    customer: { name: 'Ann', kind: 'person' as const },
    aircraft: { maker: 'Kestrel', model: 'K4', airframeSerial: 'AF-1' },
  };
  const photo = (uploadId: string) => ({ uploadId, name: 'arm.png', purpose: 'condition' as const });
  const bytes = await picture('green');
  const [forAttaching, forIntake] = [await upload(reception, bytes), await upload(reception, bytes, 'workOrders.intake')];
  expect(await reception.isRefused('workOrders.intake', { ...facts, attachments: [photo(forAttaching)] })).toMatchObject({ code: 'not_found' });
  expect(await reception.isRefused('attachments.create', await onOrder(forIntake))).toMatchObject({ code: 'not_found' });
  expect(await reception.isRefused('workOrders.intake', { ...facts, attachments: [photo(forIntake), photo(forIntake)] })).toMatchObject({ code: 'not_found' });
  await reception.does('workOrders.intake', { ...facts, attachments: [photo(forIntake)] });
});

test('an upload is used once, also by two at the same moment; what is refused does not use it up', async () => {
  const wish = await onOrder(await upload(technician(), 'a log'));
  expect(await technician().isRefused('attachments.create', { ...wish, subjectId: '01890000-0000-7000-8000-000000000000' })).toMatchObject({
    code: 'not_found',
    message: expect.stringContaining('work order'),
  });
  const outcomes = await Promise.all([1, 2, 3].map(() => technician().call('attachments.create', wish)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await technician().isRefused('attachments.create', wish)).toMatchObject({ code: 'not_found' });
});

test('what an operation takes is what it says: kind, size, and whether it takes files at all', async () => {
  const reception = workshop.as('reception');
  const refusal = async (operation: string, body: Uint8Array | string) => (await (await post(reception, body, operation)).json()) as unknown;
  expect(await refusal('workOrders.intake', 'time,voltage')).toMatchObject({ code: 'unsupported_media' });
  expect(await refusal('workOrders.intake', Buffer.alloc(64 * 1024 ** 2 + 1, '%PDF-'))).toMatchObject({ code: 'payload_too_large' });
  expect(await refusal('comments.create', 'x')).toMatchObject({ code: 'invalid_input', issues: [{ path: 'operation' }] });
  for (const unknown of ['', 'nothing.create']) expect(await refusal(unknown, 'x')).toMatchObject({ code: 'not_found' });
  expect((await post(reception, Buffer.alloc(64 * 1024 ** 2 + 1, '%PDF-'))).status).toBe(201);
});

test.each([
  ['nobody', null, 'attachments.create', 401],
  ['a viewer', 'viewer', 'attachments.create', 403],
  ['a viewer at intake', 'viewer', 'workOrders.intake', 403],
  ['an accountant, who has the right to neither', 'accountant', 'workOrders.intake', 403],
] as const)('%s is answered before a byte of the body is read', async (_who, role, operation, expected) => {
  const { hostname, port } = new URL(workshop.url);
  const status = await new Promise<number>((resolve, reject) => {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-length': 100 * 1024 ** 2,
      ...(role && { authorization: `Bearer ${workshop.as(role).token}` }),
    };
    // The body never comes.
    const outgoing = httpRequest({ hostname, port, path: `/api/v1/uploads?operation=${operation}`, method: 'POST', headers }, (response) => {
      resolve(response.statusCode ?? 0);
      outgoing.destroy();
    });
    outgoing.on('error', reject);
    outgoing.flushHeaders();
  });
  expect(status).toBe(expected);
});

test('what nobody used goes after three days, with its bytes', async () => {
  const wish = await onOrder(await upload(technician(), 'forgotten'));
  const authorization = `Bearer ${technician().token}`;
  const begun = await fetch(`${workshop.url}/api/v1/uploads?operation=attachments.create`, {
    method: 'POST',
    headers: { authorization, 'upload-length': '100' },
  });
  const inParts = `${workshop.url}${begun.headers.get('location')}`;
  expect((await fetch(inParts, { method: 'PATCH', headers: { authorization, 'upload-offset': '0' }, body: 'half of it' })).headers.get('upload-offset')).toBe(
    '10',
  );
  const waiting = () => readdir(join(workshop.folder, 'attachments', 'incoming'));
  expect(await waiting()).not.toEqual([]);
  const scheduler = workshop.application.openScheduler();
  const { database } = workshop.application;
  try {
    await expect
      .poll(() => database.system('tests').read((db) => countRows(db, db.tables.jobSchedules, eq(db.tables.jobSchedules.kind, 'attachments.sweepUploads'))), {
        timeout: 5_000,
      })
      .toBeGreaterThan(0);
    laterMs = 4 * 24 * 3_600_000;
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([]);
    expect(await technician().isRefused('attachments.create', wish)).toMatchObject({ code: 'not_found' });
    expect((await fetch(inParts, { method: 'HEAD', headers: { authorization } })).status).toBe(404);
  } finally {
    laterMs = 0;
    await scheduler.close();
  }
});
