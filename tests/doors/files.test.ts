/** Photos and files over HTTP: what is served is what was sent. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '#entry/doctor.ts';
import { receivedOrder } from '#tests/orders.ts';
import type { Person } from '#tests/workshop.ts';
import { serveWorkshop, type ServedWorkshop } from './serve.ts';

let workshop: ServedWorkshop;
beforeAll(async () => {
  workshop = await serveWorkshop();
});
afterAll(() => workshop.close());

const technician = () => workshop.as('technician');

const post = (as: Person | null, body: Uint8Array | string) =>
  fetch(`${workshop.url}/api/v1/uploads`, { method: 'POST', headers: as ? { authorization: `Bearer ${as.token}` } : {}, body: Buffer.from(body) });

async function upload(as: Person, body: Uint8Array | string): Promise<string> {
  const answer = await post(as, body);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { uploadId: string }).uploadId;
}

async function attached(body: Uint8Array | string, name = 'arm.png') {
  const { id: subjectId } = await receivedOrder(workshop);
  return technician().does('attachments.create', { uploadId: await upload(technician(), body), subject: 'work-order', subjectId, purpose: 'photo', name });
}

const fileOf = (sha256: string) => join(workshop.folder, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const picture = (background: string) => sharp({ create: { width: 64, height: 48, channels: 3, background } }).png().toBuffer();

test('a file comes back byte for byte; one that was swapped for another on the disk is refused, and doctor names it', async () => {
  const [red, blue] = [await attached(await picture('red'), 'red.png'), await attached(await picture('blue'), 'blue.png')];
  const content = await fetch(`${workshop.url}/api/v1/attachments/${red.id}/content`, { headers: { authorization: `Bearer ${technician().token}` } });
  expect(Buffer.from(await content.arrayBuffer())).toEqual(await picture('red'));
  const findings = async () => (await examine({ data: workshop.folder, databaseUrl: workshop.databaseUrl, organisation: undefined, json: false })).find(({ check }) => check === 'Photos and files');
  expect(await findings()).toMatchObject({ ok: true, message: '2 files are what was sent.' });

  await rename(fileOf(red.sha256), `${fileOf(red.sha256)}.aside`);
  await rename(fileOf(blue.sha256), fileOf(red.sha256));
  await rename(`${fileOf(red.sha256)}.aside`, fileOf(blue.sha256));
  for (const { id } of [red, blue])
    for (const what of ['content', 'thumbnail', 'thumbnail?size=large'])
      expect(await workshop.request(`/api/v1/attachments/${id}/${what}`, { as: technician() }), what).toMatchObject({ status: 500, body: { code: 'file_damaged', title: 'The file is damaged' } });
  const { ok, message } = (await findings()) ?? { ok: true, message: '' };
  expect(ok).toBe(false);
  for (const name of ['red.png', 'blue.png']) expect(message).toContain(`${name} is damaged.`);
});
