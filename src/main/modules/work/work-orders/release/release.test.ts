import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeRows } from '#database/versioned-rows.ts';
import { givePassword, orderIn, password, releasedOrder } from '#tests/orders.ts';
import { callAs, openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'), workshop.as('administrator'));
});
afterAll(() => workshop.close());

const words = { password, workDescription: 'Motor 3 replaced.', dataReference: 'K4 manual 7.2' };

describe('the release', () => {
  it('is signed by an inspector who did not do the work, and says who did', async () => {
    const order = await releasedOrder(workshop);
    expect(order).toMatchObject({
      status: 'released',
      release: {
        workDescription: 'Motor 3 replaced.',
        performers: [{ name: 'Technician One' }],
        certifier: { name: 'Inspector One' },
        onePerson: false,
        stillOpen: [],
      },
    });
    expect(order.release?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(order.nextTransition).toMatchObject({ to: 'closed', via: 'workOrders.handover' });
  });

  it('is not given for a wrong password, and nothing is written', async () => {
    const { id } = await orderIn(workshop, 'quality-check');
    const refusal = await workshop.as('inspector').isRefused('workOrders.release', { ...words, id, password: 'something else entirely' });
    expect(['forbidden', 'unauthenticated', 'invalid_input']).toContain(refusal.code);
    expect(await workshop.as('viewer').does('workOrders.get', { id })).toMatchObject({ status: 'quality-check', release: null });
  });

  it('is not given for an order whose work changed since the inspector looked at it', async () => {
    const seen = await orderIn(workshop, 'quality-check');
    const technician = workshop.as('technician');
    const finding = await technician.does('findings.create', { workOrderId: seen.id, title: 'Cracked arm' });
    await technician.does('findings.rectify', { id: finding.id, rectification: 'Glued.' });
    const refusal = await workshop.as('inspector').isRefused('workOrders.release', { ...words, id: seen.id, version: seen.version });
    expect(refusal).toMatchObject({ code: 'conflict', data: { changed: { by: 'Technician One', fields: ['finding'] } } });
    const { version } = await workshop.as('inspector').does('workOrders.get', { id: seen.id });
    expect(await workshop.as('inspector').does('workOrders.release', { ...words, id: seen.id, version })).toMatchObject({ status: 'released' });
  });

  it('is not given for an order that got a photo since the inspector looked at it', async () => {
    const seen = await orderIn(workshop, 'quality-check');
    const technician = workshop.as('technician');
    const upload = await workshop.application.uploads.receive(
      'attachments.create',
      (async function* () {
        yield Buffer.from('%PDF-1.4 sketch');
      })(),
      callAs(technician.token),
    );
    if (!upload.ok) throw new Error(upload.error.message);
    await technician.does('attachments.create', {
      uploadId: upload.value.uploadId,
      subject: 'work-order',
      subjectId: seen.id,
      purpose: 'document',
      name: 'sketch.pdf',
    });
    const refusal = await workshop.as('inspector').isRefused('workOrders.release', { ...words, id: seen.id, version: seen.version });
    expect(refusal).toMatchObject({ code: 'conflict', data: { changed: { by: 'Technician One', fields: ['attachment'] } } });
  });

  it('is not a plain transition', async () => {
    const { id } = await orderIn(workshop, 'quality-check');
    const refusal = await workshop.as('inspector').isRefused('workOrders.transition', { id, to: 'released' });
    expect(refusal).toMatchObject({ code: 'not_possible', message: expect.stringContaining('by signing its release') as string });
  });

  it('never goes into the audit trail with the password', async () => {
    await releasedOrder(workshop);
    const rows = await workshop.database.read((db) => db.select().from(db.tables.auditDetails));
    expect(rows.some(({ details }) => details?.includes('K4 manual 7.2'))).toBe(true);
    expect(rows.some(({ details }) => details?.includes(password))).toBe(false);
  });

  it('lists every blocker at once: part, finding and blocking order', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const [technician, keeper, inspector] = [workshop.as('technician'), workshop.as('store-keeper'), workshop.as('inspector')];
    const part = await keeper.does('parts.create', { sku: 'M-9', name: 'Motor', unit: 'pc', unitPrice: '10', currency: 'EUR', serialised: true });
    const line = await keeper.does('orderParts.add', { workOrderId: id, partId: part.id, quantity: '1' });
    await keeper.does('orderParts.issue', { id: line.id, serialIn: 'NEW-1', serialOut: 'OLD-1' });
    const finding = await technician.does('findings.create', { workOrderId: id, title: 'Cracked arm' });
    const other = await orderIn(workshop, 'in-progress');
    await technician.does('workOrders.link', { id: other.id, otherId: id, kind: 'blocks' });
    await technician.does('workOrders.transition', { id, to: 'quality-check' });

    const refusal = await inspector.isRefused('workOrders.release', { ...words, id });
    expect(refusal.data?.blockers?.map(({ code }) => code)).toEqual(['part-removed', 'finding-open', 'order-blocked']);

    const back = await inspector.does('workOrders.transition', { id, to: 'in-progress', reason: 'See blockers' });
    expect(back.status).toBe('in-progress');
    await technician.does('orderParts.setDisposition', { id: line.id, actual: 'scrap' });
    await technician.does('findings.defer', { id: finding.id, until: new Date(Date.now() + 30 * 86_400_000).toISOString(), consentBy: 'Ada Flyer' });
    const { links } = await technician.does('workOrders.get', { id });
    await technician.does('workOrders.unlink', { id, linkId: links[0]?.id ?? '' });
    await technician.does('workOrders.transition', { id, to: 'quality-check' });
    const released = await inspector.does('workOrders.release', { ...words, id });
    expect(released.release).toMatchObject({ stillOpen: ['Cracked arm'] });
    expect(released.release?.performers.map(({ name }) => name).toSorted()).toEqual(['Store keeper One', 'Technician One']);
  });

  it('nobody releases their own work, the administrator included, unless the setting says so; then it is on the record', async () => {
    const administrator = workshop.as('administrator');
    const { id } = await orderIn(workshop, 'in-progress');
    await administrator.does('time.create', { workOrderId: id, startedAt: new Date(Date.now() - 3_600_000).toISOString(), minutes: 30 });
    await workshop.as('technician').does('workOrders.transition', { id, to: 'quality-check' });
    const refusal = await administrator.isRefused('workOrders.release', { ...words, id });
    expect(refusal.data?.blockers?.map(({ code }) => code)).toEqual(['same-person']);
    await administrator.does('settings.update', { values: { 'stages.onePersonRelease': true } });
    try {
      expect((await administrator.does('workOrders.release', { ...words, id })).release).toMatchObject({
        onePerson: true,
        certifier: { name: 'Administrator One' },
      });
    } finally {
      await administrator.does('settings.update', { values: { 'stages.onePersonRelease': null } });
    }
  });

  it('whoever’s authority has expired does not certify', async () => {
    const inspector = await workshop.hire('inspector', 'Ina Expired');
    await givePassword(workshop, inspector);
    await workshop.database.write((db) =>
      changeRows(db, 'users', eq(db.tables.users.id, inspector.id), { authority: 'L-17', authorityExpiresAt: Date.now() - 1, updatedAt: Date.now() }),
    );
    const { id } = await orderIn(workshop, 'quality-check');
    expect((await inspector.isRefused('workOrders.release', { ...words, id })).data?.blockers?.map(({ code }) => code)).toEqual(['authority-expired']);
  });
});

describe('after the release', () => {
  it('checklist, time, parts and findings accept no change', async () => {
    const { id } = await releasedOrder(workshop);
    const technician = workshop.as('technician');
    const refusals = [
      await technician.isRefused('checklist.addStep', { workOrderId: id, kind: 'check', title: 'Late' }),
      await technician.isRefused('time.start', { workOrderId: id }),
      await technician.isRefused('findings.create', { workOrderId: id, title: 'Late' }),
      await technician.isRefused('workOrders.update', { id, title: 'Late' }),
      await workshop.as('manager').isRefused('workOrders.assign', { id, assigneeId: null }),
      await workshop.as('manager').isRefused('workOrders.cancel', { id, reason: 'Late' }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'not_possible'));
  });

  it('the database itself refuses to change the record', async () => {
    const { id } = await releasedOrder(workshop);
    const { database } = workshop;
    for (const change of [{ workDescription: 'Nothing' }, { signedContent: '{}' }, { format: 1 as const }])
      await expect(database.write((db) => db.update(db.tables.releases).set(change).where(eq(db.tables.releases.workOrderId, id)))).rejects.toThrow(
        /Failed query/,
      );
  });

  it('signs only what was looked at where there is no quality check either', async () => {
    const administrator = workshop.as('administrator');
    await administrator.does('settings.update', { values: { 'stages.qualityCheck': false } });
    try {
      const { id } = await orderIn(workshop, 'in-progress');
      const { version } = await workshop.as('inspector').does('workOrders.get', { id });
      await workshop.as('technician').does('time.create', { workOrderId: id, startedAt: new Date(Date.now() - 3_600_000).toISOString(), minutes: 55 });
      const refused = await workshop
        .as('inspector')
        .isRefused('workOrders.release', { id, version, password, workDescription: 'Done.', dataReference: 'K4 manual 7.2' });
      expect(refused).toMatchObject({ code: 'conflict', data: { changed: { by: 'Technician One', fields: ['time'] } } });
    } finally {
      await administrator.does('settings.update', { values: { 'stages.qualityCheck': null } });
    }
  });

  it('the handover closes the order, and a follow-up leaves its evidence alone', async () => {
    const { id, number } = await releasedOrder(workshop);
    expect((await workshop.as('manager').isRefused('workOrders.followUp', { id, title: 'Again' })).code).toBe('not_possible');
    const closed = await workshop.as('reception').does('workOrders.handover', { id, handoverTo: 'Ada Flyer' });
    expect(closed).toMatchObject({ status: 'closed', handoverTo: 'Ada Flyer', aircraft: { status: 'airworthy' } });
    const followUp = await workshop.as('manager').does('workOrders.followUp', { id, title: 'It vibrates again', billing: 'warranty' });
    expect(followUp).toMatchObject({ status: 'draft', links: [{ kind: 'warranty-of', direction: 'from', order: { number } }] });
    expect((await workshop.as('viewer').does('workOrders.get', { id })).release).toEqual(closed.release);
  });

  it('with invoicing on it is invoiced before it is closed', async () => {
    const administrator = workshop.as('administrator');
    await administrator.does('settings.update', { values: { 'stages.invoicing': true } });
    try {
      const { id } = await releasedOrder(workshop);
      expect(await workshop.as('reception').does('workOrders.handover', { id, handoverTo: 'Ada Flyer' })).toMatchObject({
        status: 'released',
        handoverTo: 'Ada Flyer',
      });
      await workshop.as('accountant').does('workOrders.transition', { id, to: 'invoiced' });
      expect((await workshop.as('accountant').does('workOrders.transition', { id, to: 'closed' })).status).toBe('closed');
    } finally {
      await administrator.does('settings.update', { values: { 'stages.invoicing': null } });
    }
  });
});
