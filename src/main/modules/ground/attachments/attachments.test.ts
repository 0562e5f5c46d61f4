import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import type { FileResult } from '#shared/contract/fields.ts';
import { newId } from '#kernel/identifiers.ts';
import { givePassword, orderIn, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { callAs, openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let photo: Uint8Array;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
  photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#4477aa' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => workshop.close());

const technician = () => workshop.as('technician');

async function uploaded(person: Person, bytes: Uint8Array = photo): Promise<string> {
  const outcome = await workshop.application.uploads.receive(
    'attachments.create',
    (async function* () {
      yield bytes;
    })(),
    callAs(person.token),
  );
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.uploadId;
}

const attach = async (person: Person, subject: 'work-order' | 'step' | 'finding' | 'aircraft' | 'customer' | 'comment', subjectId: string, name = 'arm.jpg') =>
  person.does('attachments.create', { uploadId: await uploaded(person), subject, subjectId, purpose: 'photo', name });

const bytesOf = async ({ body }: FileResult): Promise<Uint8Array> => (body instanceof Uint8Array ? body : buffer(body.read()));

describe('a photo', () => {
  test('is put on an order, listed, and comes back byte for byte', async () => {
    const order = await receivedOrder(workshop);
    const made = await attach(technician(), 'work-order', order.id, '../../secret/arm 3.jpg');
    expect(made).toMatchObject({
      name: 'arm 3.jpg',
      mediaType: 'image/jpeg',
      size: photo.byteLength,
      hasThumbnail: true,
      createdBy: { name: 'Technician One' },
      can: { remove: true },
    });
    expect((await technician().does('attachments.list', { subject: 'work-order', subjectId: order.id })).items).toEqual([made]);
    const content = await technician().does('attachments.content', { id: made.id });
    expect(Buffer.compare(await bytesOf(content), photo)).toBe(0);
    expect((await technician().does('workOrders.timeline', { id: order.id })).items[0]).toMatchObject({
      kind: 'attachment',
      data: { action: 'added', name: 'arm 3.jpg' },
    });
  });

  test('has a small picture', async () => {
    const order = await receivedOrder(workshop);
    const { id } = await attach(technician(), 'work-order', order.id);
    const small = await technician().does('attachments.thumbnail', { id, size: 'small' });
    expect([small.mediaType, small.name]).toEqual(['image/webp', 'arm.jpg.webp']);
    expect((await sharp(await bytesOf(small)).metadata()).width).toBe(320);
  });

  test('on a photo step answers it', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const step = await technician().does('checklist.addStep', { workOrderId: order.id, kind: 'photo', title: 'Photo of the label' });
    await attach(technician(), 'step', step.id);
    expect(await technician().does('checklist.complete', { id: step.id })).toMatchObject({ status: 'done', photos: [{ name: 'arm.jpg' }] });
  });

  test('stands on its finding', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const finding = await technician().does('findings.create', { workOrderId: order.id, title: 'Crack' });
    await technician().does('attachments.create', {
      uploadId: await uploaded(technician()),
      subject: 'finding',
      subjectId: finding.id,
      purpose: 'before',
      name: 'before.jpg',
    });
    const { items } = await technician().does('findings.list', { workOrderId: order.id });
    expect(items[0]?.photos).toMatchObject([{ purpose: 'before', name: 'before.jpg' }]);
  });
});

describe('who may', () => {
  test('a record that one cannot see has no files for one', async () => {
    const order = await receivedOrder(workshop);
    const { id } = await attach(technician(), 'work-order', order.id);
    const stranger = await workshop.hire('manager', 'Stranger', await workshop.addOrganisation('Elsewhere'));
    for (const operation of ['attachments.content', 'attachments.thumbnail', 'attachments.remove'] as const)
      expect(await stranger.isRefused(operation, { id })).toMatchObject({ code: 'not_found' });
    expect(await stranger.isRefused('attachments.list', { subject: 'work-order', subjectId: order.id })).toMatchObject({ code: 'not_found' });
  });

  test.each(['work-order', 'step', 'finding', 'comment', 'aircraft', 'customer'] as const)('nothing is put on a %s that does not exist', async (subject) => {
    const uploadId = await uploaded(technician());
    expect(await technician().isRefused('attachments.create', { uploadId, subject, subjectId: newId(), purpose: 'photo', name: 'x.jpg' })).toMatchObject({
      code: 'not_found',
    });
  });

  test('whoever may not change a customer puts nothing on it', async () => {
    const order = await receivedOrder(workshop);
    const uploadId = await uploaded(technician());
    const refusal = await technician().isRefused('attachments.create', {
      uploadId,
      subject: 'customer',
      subjectId: order.customer?.id ?? '',
      purpose: 'document',
      name: 'x.jpg',
    });
    expect(refusal).toMatchObject({ code: 'forbidden', data: { refusedBy: { permission: 'office:customer:update' } } });
    await attach(workshop.as('reception'), 'customer', order.customer?.id ?? '');
    await attach(technician(), 'aircraft', order.aircraft?.id ?? '');
  });

  test('a viewer uploads nothing', async () => {
    const outcome = await workshop.application.uploads.receive(
      'attachments.create',
      (async function* () {
        yield photo;
      })(),
      callAs(workshop.as('viewer').token),
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('one takes one’s own away; what others added needs the right', async () => {
    const order = await receivedOrder(workshop);
    const { id } = await attach(technician(), 'work-order', order.id);
    expect(await workshop.as('reception').isRefused('attachments.remove', { id })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'service:attachment:remove' } },
    });
    await technician().does('attachments.remove', { id });
    expect((await technician().does('attachments.list', { subject: 'work-order', subjectId: order.id })).items).toEqual([]);
    expect(await technician().isRefused('attachments.content', { id })).toMatchObject({ code: 'not_found' });
  });

  test('a released order keeps its evidence and still takes papers', async () => {
    const order = await orderIn(workshop, 'in-progress');
    const before = await attach(technician(), 'work-order', order.id);
    await technician().does('workOrders.transition', { id: order.id, to: 'quality-check' });
    await workshop
      .as('inspector')
      .does('workOrders.release', { id: order.id, password: 'quiet-hangar-river-42', workDescription: 'Done', dataReference: 'Manual' });
    expect(await workshop.as('manager').isRefused('attachments.remove', { id: before.id })).toMatchObject({ code: 'not_possible' });
    expect(await attach(technician(), 'work-order', order.id)).toMatchObject({ can: { remove: false } });
    expect((await releasedOrder(workshop)).status).toBe('released');
  });
});

describe('a file that is not what it should be', () => {
  test('is not taken: an upload that never was', async () => {
    const order = await receivedOrder(workshop);
    const wish = { subject: 'work-order', subjectId: order.id, purpose: 'photo', name: 'x.jpg' } as const;
    for (const uploadId of [newId(), '../../etc/passwd', 'x'])
      expect(await technician().isRefused('attachments.create', { ...wish, uploadId })).toMatchObject({ code: 'not_found' });
  });

  test('has no small picture: a text', async () => {
    const order = await receivedOrder(workshop);
    const uploadId = await uploaded(technician(), Buffer.from('time,altitude\n0,0\n'));
    const made = await technician().does('attachments.create', { uploadId, subject: 'work-order', subjectId: order.id, purpose: 'document', name: 'log.csv' });
    expect(made).toMatchObject({ mediaType: 'text/plain', hasThumbnail: false });
    expect(await technician().isRefused('attachments.thumbnail', { id: made.id })).toMatchObject({ code: 'unsupported_media' });
  });
});
