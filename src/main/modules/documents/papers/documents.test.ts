import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileResult } from '#shared/contract/fields.ts';
import { operations } from '#shared/contract/names.ts';
import { permissions, type Permission } from '#shared/contract/permissions.ts';
import { protectedFieldsOf } from '#shared/contract/protected-fields.ts';
import { changeRows } from '#database/versioned-rows.ts';
import { operator } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { assertVisible, type SignedContent } from '#modules/work/work-orders/index.ts';
import { orderRooms } from '#entry/order-rooms.ts';
import { givePassword, orderIn, password, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { callAs, openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
});
afterAll(() => workshop.close());

const technician = () => workshop.as('technician');

/** All words of a PDF, as an independent reader sees them. */
async function wordsOf({ mediaType, body }: FileResult): Promise<string> {
  expect(mediaType).toBe('application/pdf');
  if (!(body instanceof Uint8Array)) throw new Error('A document is answered from memory');
  const document = await getDocument({ data: body.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.join(' ').replace(/\s+/g, ' ');
}

/** An order with one of everything. */
async function fullOrder() {
  const { id: workOrderId, number } = await orderIn(workshop, 'in-progress');
  const add = (facts: object) =>
    technician().does('checklist.addStep', { workOrderId, title: 'Battery voltage', kind: 'number', unit: 'V', minimum: '14', maximum: '16.8', ...facts });
  const [voltage, hover] = [await add({}), await add({ title: 'Hover test', kind: 'check', unit: null, minimum: null, maximum: null })];
  await technician().does('checklist.complete', { id: voltage.id, result: '15.2' });
  await technician().does('checklist.waive', { id: hover.id, reason: 'Gale warning' });
  await technician().does('time.create', { workOrderId, startedAt: new Date(Date.now() - 7_200_000).toISOString(), minutes: 95, note: 'Motor and arm' });
  const part = await workshop.as('manager').does('parts.create', { sku: `M-${number}`, name: 'Motor 6009', unitPrice: '319.9', serialised: true });
  const line = await technician().does('orderParts.add', { workOrderId, partId: part.id, quantity: '1' });
  await workshop.as('store-keeper').does('orderParts.issue', { id: line.id, serialIn: 'NEW-77', serialOut: 'OLD-12' });
  await technician().does('orderParts.setDisposition', { id: line.id, actual: 'core' });
  const finding = await technician().does('findings.create', { workOrderId, title: 'Gimbal drifts when warm' });
  await technician().does('findings.defer', { id: finding.id, until: '2099-05-01T10:00:00.000Z', consentBy: 'Ada Flyer' });
  await photograph(technician(), workOrderId);
  return { id: workOrderId, number };
}

async function estimatedOrder(expiresAt: string) {
  const { id: workOrderId } = await orderIn(workshop, 'diagnosis');
  const manager = workshop.as('manager');
  const { id } = await manager.does('estimates.create', {
    workOrderId,
    expiresAt,
    lines: [{ description: 'Replace motor 2', quantity: '1', unitPrice: '319.9' }],
  });
  await manager.does('estimates.issue', { id });
  return workOrderId;
}

async function photograph(person: Person, workOrderId: string): Promise<void> {
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const upload = await workshop.application.uploads.receive(
    'attachments.create',
    (async function* () {
      yield picture;
    })(),
    callAs(person.token),
  );
  if (!upload.ok) throw new Error(upload.error.message);
  await person.does('attachments.create', {
    uploadId: upload.value.uploadId,
    subject: 'work-order',
    subjectId: workOrderId,
    purpose: 'condition',
    name: 'arm.png',
  });
}

describe('a work order on paper', () => {
  test('holds everything that stands on it', async () => {
    const { id, number } = await fullOrder();
    const words = await wordsOf(await technician().does('documents.workOrder', { id }));
    for (const expected of [
      'Rubix',
      number,
      'Ada Flyer',
      'Kestrel K4',
      'It shakes in hover.',
      'Scratches on arm 2.',
      'In progress',
      'Battery voltage',
      '15.2 V',
      '14 – 16.8 V',
      'Waived: Gale warning',
      'Technician One',
      '1 h 35 min',
      'Motor and arm',
      'Motor 6009',
      'NEW-77',
      'OLD-12',
      'core returned to the supplier',
      'Gimbal drifts when warm',
      'Deferred with the consent of Ada Flyer, until 1 May 2099.',
      'Condition when received',
    ])
      expect(words).toContain(expected);
  });

  test('shows only what the person may see', async () => {
    const reception = workshop.as('reception');
    const order = await receivedOrder(workshop);
    await reception.does('customers.update', { id: order.customer?.id ?? '', phone: '+49 30 555 0100', street: 'Am Flugfeld 7', city: 'Berlin' });
    await reception.does('aircraft.update', { id: order.aircraft?.id ?? '', operatorId: 'DEU87astrdge12k8' });
    const full = await wordsOf(await reception.does('documents.workOrder', { id: order.id }));
    expect(full).toContain('+49 30 555 0100');
    expect(full).toContain('DEU87astrdge12k8');
    const narrow = await wordsOf(await technician().does('documents.workOrder', { id: order.id }));
    expect(narrow).toContain('Berlin');
    expect(narrow).not.toContain('+49 30 555 0100');
    expect(narrow).not.toContain('Am Flugfeld 7');
  });

  test('is printed without a picture whose file is gone', async () => {
    const { id } = await fullOrder();
    await workshop.database.write(async (db) => {
      await db.update(db.tables.attachments).set({ sha256: 'f'.repeat(64) });
    });
    expect(await wordsOf(await technician().does('documents.workOrder', { id }))).toContain('Motor 6009');
  });
});

test('an estimate on paper is valid until the day that the workshop’s calendar shows', async () => {
  const administrator = workshop.as('administrator');
  const zone = async (timeZone: string) => {
    const { version } = await administrator.does('settings.organisation', {});
    await administrator.does('settings.updateOrganisation', { version, timeZone });
  };
  const { timeZone: before } = await administrator.does('settings.organisation', {});
  try {
    // The day after by the clocks of Greenwich.
    await zone('America/New_York');
    const words = await wordsOf(await workshop.as('manager').does('documents.workOrder', { id: await estimatedOrder('2099-05-01T02:00:00.000Z') }));
    for (const expected of ['Estimate', 'Replace motor 2', 'valid until 30 Apr 2099']) expect(words).toContain(expected);
  } finally {
    await zone(before);
  }
});

test('each part of an order’s papers is handed in by one room alone', async () => {
  const id = await estimatedOrder('2099-05-01T10:00:00.000Z');
  const reader = operator('tester', workshop.organisationId);
  const worded = await workshop.database.read(async (db) => {
    const order = await assertVisible(db, reader, id);
    return Promise.all(orderRooms.map(({ papers }) => papers?.workOrder?.(db, reader, order)));
  });
  const desk = { files: { thumbnail: () => Promise.reject(problem('not_found', 'No picture')) }, timeZone: 'UTC' };
  const partsOf = (handed: readonly object[]) => handed.flatMap((part) => Object.keys(part)).toSorted();
  expect(partsOf(await Promise.all(worded.map((word) => word?.(desk) ?? {})))).toEqual(['estimate', 'findings', 'parts', 'procedure', 'steps', 'time']);

  const { id: releasedId } = await releasedOrder(workshop);
  const kept = await workshop.database.read(async (db) => {
    const [release] = await db
      .select({ content: db.tables.releases.signedContent })
      .from(db.tables.releases)
      .where(eq(db.tables.releases.workOrderId, releasedId));
    return JSON.parse(release?.content ?? 'null') as SignedContent;
  });
  expect(partsOf(orderRooms.map(({ papers }) => papers?.release?.(kept) ?? {}))).toEqual(['deferrals', 'parts']);
});

test('an intake receipt says what was handed over, to whom, and by whom', async () => {
  const order = await receivedOrder(workshop);
  const words = await wordsOf(await workshop.as('reception').does('documents.intakeReceipt', { id: order.id }));
  for (const expected of ['Intake receipt', order.number, 'It shakes in hover.', 'Reception One', 'Handed over and agreed', 'Ada Flyer'])
    expect(words).toContain(expected);
});

describe('an intake receipt', () => {
  const reception = () => workshop.as('reception');
  const printed = async (id: string, receiptId?: string) =>
    (await wordsOf(await reception().does('documents.intakeReceipt', { id, ...(receiptId && { receiptId }) })))
      .replaceAll(/Printed .*? by \S+ \S+/g, '')
      .replaceAll(/\s+/g, ' ');
  const signedIntake = async () => {
    const { customer, aircraft } = await receivedOrder(workshop);
    return reception().does('workOrders.intake', {
      customer: { id: customer?.id ?? '' },
      aircraft: { id: aircraft?.id ?? '' },
      title: 'Gimbal',
      complaint: 'The gimbal drifts.',
      condition: 'Scratches on arm 2.',
      accessories: ['Case', 'Charger'],
      signedBy: 'Ada Flyer',
    });
  };
  const given = async (id: string) => (await reception().does('workOrders.receipts', { id })).items;

  test('is printed again as it was signed, and says what is another since', async () => {
    const { id, customer, aircraft } = await signedIntake();
    const before = await printed(id);
    expect(before).toContain('Ada Flyer');
    expect(await given(id)).toMatchObject([{ signedBy: 'Ada Flyer', createdBy: 'Reception One', changed: [] }]);
    const administrator = workshop.as('administrator');
    await administrator.does('workOrders.update', { id, complaint: 'It shakes.', accessories: ['Case'] });
    await administrator.does('customers.update', { id: customer?.id ?? '', name: 'Renamed Ltd' });
    await administrator.does('aircraft.update', { id: aircraft?.id ?? '', maker: 'Otherwise' });
    const note = 'As it was given. Changed since: what is wrong, what was handed over with it, customer, aircraft.';
    const after = await printed(id);
    expect(after).toContain(note);
    expect(after.replace(note, '').replaceAll(/\s+/g, ' ')).toBe(before);
    expect(await given(id)).toMatchObject([{ changed: ['complaint', 'accessories', 'customer', 'aircraft'] }]);
  });

  test('is given anew where something changed: without the old signature, saying what it takes the place of; the first stays', async () => {
    const { id } = await signedIntake();
    expect(await reception().isRefused('workOrders.renewReceipt', { id })).toMatchObject({
      code: 'not_possible',
      message: expect.stringContaining('print it again'),
    });
    const before = await printed(id);
    await reception().does('workOrders.update', { id, complaint: 'It shakes.' });
    const made = await reception().does('workOrders.renewReceipt', { id });
    expect(made).toMatchObject({ signedBy: null, changed: [] });
    const anew = await printed(id);
    expect(anew).toContain('Takes the place of the receipt of');
    expect(anew).toContain('It shakes.');
    expect(anew).not.toContain('Handed over and agreed');
    const [, first] = await given(id);
    expect((await printed(id, first?.id)).replace(/As it was given. Changed since: [^.]*\. /, '')).toBe(before);
    const { items } = await reception().does('workOrders.timeline', { id });
    expect(items).toContainEqual(expect.objectContaining({ kind: 'receipt' }));
  });

  test('of a draft that is received later is kept at that moment; before there is none', async () => {
    const { customer, aircraft } = await receivedOrder(workshop);
    const { id } = await reception().does('workOrders.create', { title: 'Later', customerId: customer?.id, aircraftId: aircraft?.id, condition: 'Clean.' });
    expect((await reception().isRefused('documents.intakeReceipt', { id })).code).toBe('not_found');
    await reception().does('workOrders.transition', { id, to: 'received' });
    expect(await given(id)).toMatchObject([{ signedBy: null }]);
  });

  test('shows photos and the drawn signature to those alone who may see the files of an order', async () => {
    const signed = await signedIntake();
    const drawn = await sharp({ create: { width: 60, height: 30, channels: 3, background: 'navy' } })
      .png()
      .toBuffer();
    const upload = await workshop.application.uploads.receive(
      'workOrders.intake',
      (async function* () {
        yield drawn;
      })(),
      callAs(reception().token),
    );
    if (!upload.ok) throw new Error(upload.error.message);
    const { id } = await reception().does('workOrders.intake', {
      customer: { id: signed.customer?.id ?? '' },
      aircraft: { id: signed.aircraft?.id ?? '' },
      title: 'Signed by hand',
      complaint: 'Drifts.',
      condition: 'Clean.',
      signedBy: 'Ada Flyer',
      attachments: [{ uploadId: upload.value.uploadId, purpose: 'signature', name: 'signature.png' }],
    });
    const blind = await workshop.hire('viewer', 'Sees no files');
    const grants = (['service:workorder:view', 'service:workorder:print'] as const).map((permission) => ({ permission }));
    const role = await workshop.as('administrator').does('roles.create', { name: 'Prints alone', grants });
    await workshop.as('administrator').does('users.assignRoles', { userIds: [blind.id], roleIds: [role.id], mode: 'set' });
    const picturesFor = async (person: Person) => {
      const { body } = await person.does('documents.intakeReceipt', { id });
      return Buffer.from(body as Uint8Array)
        .toString('latin1')
        .split('/Subtype /Image').length;
    };
    expect(await picturesFor(reception())).toBe((await picturesFor(blind)) + 1);
  });

  test('can be neither changed nor taken away, and its hash is over its very text', async () => {
    const { id } = await signedIntake();
    const [row] = await workshop.database.read((db) => db.select().from(db.tables.receipts).where(eq(db.tables.receipts.workOrderId, id)));
    expect(
      createHash('sha256')
        .update(row?.content ?? '')
        .digest('hex'),
    ).toBe(row?.contentHash);
    await expect(
      workshop.database.write((db) => db.update(db.tables.receipts).set({ content: '{}' }).where(eq(db.tables.receipts.workOrderId, id))),
    ).rejects.toThrow();
    await expect(workshop.database.write((db) => db.delete(db.tables.receipts).where(eq(db.tables.receipts.workOrderId, id)))).rejects.toThrow();
  });
});

test('the papers say in words that nobody has read the meters, and what was read as it was read then', async () => {
  const reception = workshop.as('reception');
  const unread = await receivedOrder(workshop);
  const words = await wordsOf(await reception.does('documents.intakeReceipt', { id: unread.id }));
  expect(words).toContain('Flight time not recorded');
  expect(words).not.toMatch(/0 min|Flights 0|Cycles 0/);

  const { id } = await orderIn(workshop, 'quality-check');
  const inspector = workshop.as('inspector');
  await inspector.does('workOrders.release', { id, password, workDescription: 'Checked.', dataReference: 'K4 manual 7.2', readings: { flights: 0 } });
  const release = await wordsOf(await inspector.does('documents.releaseRecord', { id }));
  expect(release).toContain('Times and cycles at release');
  expect(release).toMatch(/Flight time.*not recorded/);
  expect(release).toMatch(/Flights\s*0/);
  expect(release).toContain('Signed without a recorded authority');
  expect(release).not.toContain('Authorised');

  await workshop.as('technician').does('aircraft.update', { id: unread.aircraft?.id ?? '', flights: 999 });
  const read = await reception.does('workOrders.intake', {
    customer: { id: unread.customer?.id ?? '' },
    aircraft: { id: unread.aircraft?.id ?? '' },
    title: 'Again',
    complaint: 'Again.',
    condition: 'Clean.',
    readings: { flightSeconds: 448_200, flights: 1000 },
  });
  await workshop.as('technician').does('aircraft.update', { id: unread.aircraft?.id ?? '', flights: 5000 });
  const later = await wordsOf(await reception.does('documents.intakeReceipt', { id: read.id }));
  for (const expected of ['124 h 30 min', '1,000', 'not recorded']) expect(later).toContain(expected);
  expect(later).not.toContain('5,000');
});

describe('a release record', () => {
  test('is printed as it was signed, with what is still open', async () => {
    const { id } = await fullOrder();
    await technician().does('workOrders.transition', { id, to: 'quality-check' });
    const inspector = workshop.as('inspector');
    await inspector.does('workOrders.release', { id, password, workDescription: 'Motor 3 replaced and tested.', dataReference: 'K4 manual 7.2' });
    const { release } = await inspector.does('workOrders.get', { id });
    const words = await wordsOf(await inspector.does('documents.releaseRecord', { id }));
    for (const expected of [
      'Internal release',
      'Motor 3 replaced and tested.',
      'K4 manual 7.2',
      'Technician One',
      'Inspector One',
      'Gimbal drifts when warm',
      '1 May 2099',
      'found fit for flight',
      'NEW-77',
      release?.contentHash ?? 'no release',
    ])
      expect(words.replaceAll(' ', '')).toContain(expected.replaceAll(' ', ''));
    expect(words).not.toContain('Verification');
  });

  test('is printed as it was signed, whatever is called otherwise since, by whoever prints it', async () => {
    const { id } = await fullOrder();
    await technician().does('workOrders.transition', { id, to: 'quality-check' });
    const inspector = workshop.as('inspector');
    const { customer, aircraft, number } = await inspector.does('workOrders.release', {
      id,
      password,
      workDescription: 'Done.',
      dataReference: 'K4 manual 7.2',
    });
    const printed = async (person: Person) =>
      (await wordsOf(await person.does('documents.releaseRecord', { id }))).replaceAll(/Printed .*? by \S+ \S+/g, '').replaceAll(/\s+/g, ' ');
    const before = await printed(inspector);
    const administrator = workshop.as('administrator');
    await administrator.does('customers.update', { id: customer?.id ?? '', name: 'Somebody Else Ltd', city: 'Elsewhere', phone: '+49 30 555 0166' });
    await administrator.does('aircraft.update', {
      id: aircraft?.id ?? '',
      maker: 'Otherwise',
      model: 'X9',
      airframeSerial: `OTHER-${number}`,
      registration: `D-OTHER-${number.slice(-3)}`,
      firmware: '99.9',
      remoteIdSerial: '1596F3504577911512AA',
    });
    const { items } = await administrator.does('orderParts.list', { workOrderId: id });
    await administrator.does('parts.update', { id: items[0]?.part.id ?? '', name: 'Another motor', sku: `N-${number}` });
    const { version } = await administrator.does('settings.organisation', {});
    const renamed = await administrator.does('settings.updateOrganisation', { version, name: 'Rubix Reborn' });
    expect(await printed(inspector)).toBe(before);
    expect(await printed(administrator)).toBe(before);
    expect(before).toContain('Kestrel K4');
    await administrator.does('settings.updateOrganisation', { version: renamed.version, name: 'Rubix' });
  });

  test('says on request whether anything changed since it was signed', async () => {
    const { id } = await fullOrder();
    await technician().does('workOrders.transition', { id, to: 'quality-check' });
    await workshop.as('inspector').does('workOrders.release', { id, password, workDescription: 'Done.', dataReference: 'K4 manual 7.2' });
    const print = async () => wordsOf(await technician().does('documents.releaseRecord', { id, verified: true }));
    expect(await print()).toMatch(/Verified on .{10,30}: unchanged since signing\./);
  });

  test.each([{}, { verified: true }])('that was changed after signing says so first, and releases nothing, asked or not: %o', async (asked) => {
    const { id } = await fullOrder();
    await technician().does('workOrders.transition', { id, to: 'quality-check' });
    await workshop.as('inspector').does('workOrders.release', { id, password, workDescription: 'Done.', dataReference: 'K4 manual 7.2' });
    const print = async () => wordsOf(await technician().does('documents.releaseRecord', { id, ...asked }));
    expect(await print()).toContain('Released for operation');
    await workshop.database.write((db) => changeRows(db, 'workOrderSteps', eq(db.tables.workOrderSteps.workOrderId, id), { result: '3' }));
    const words = await print();
    expect(words).toMatch(/CHANGED SINCE IT WAS SIGNED: this paper does not show what was signed.*step “Battery voltage”: value.*Work completed/);
    expect(words).not.toMatch(/Released for operation|certifies|fit for|unchanged/);
  });

  test('is not there before the release', async () => {
    const order = await receivedOrder(workshop);
    expect(await technician().isRefused('documents.releaseRecord', { id: order.id })).toMatchObject({
      code: 'not_possible',
      message: `${order.number} is not released yet, so there is no release to print.`,
    });
  });
});

describe('on no paper stands what a field rule keeps from its reader', () => {
  /** What is protected about this order, by the permission that protects it; a paper without the words proves nothing. */
  const secrets: Partial<Record<Permission, readonly string[]>> = {
    'office:personaldata:view': ['+49 30 555 0177', 'Am Flugfeld 9', 'TAX-4711', 'ada.flyer@example.org', '12529'],
    'fleet:identity:view': ['1596F350457791151234', 'DEU87astrdge12k9'],
    'finance:terms:view': ['98 765'],
    'inventory:partcost:view': ['123.456'],
    'finance:margin:view': ['77.77'],
    // Sums over all orders stand on no paper of one.
    'insight:finance:view': [],
  };
  const protecting = [...new Set([...operations.values()].flatMap(({ output }) => protectedFieldsOf(output).map(({ permission }) => permission)))];
  const papers = [...operations.values()].filter(({ meta, path }) => meta.file && path.startsWith('/work-orders/{id}/')).map(({ name }) => name);

  let orderId = '';
  beforeAll(async () => {
    const order = await fullOrder();
    orderId = order.id;
    const administrator = workshop.as('administrator');
    const { customer, aircraft } = await administrator.does('workOrders.get', { id: orderId });
    await administrator.does('customers.update', {
      id: customer?.id ?? '',
      phone: '+49 30 555 0177',
      street: 'Am Flugfeld 9',
      taxNumber: 'TAX-4711',
      email: 'ada.flyer@example.org',
      postalCode: '12529',
    });
    await administrator.does('customers.updateTerms', { id: customer?.id ?? '', creditLimitMinor: 9_876_500, currency: 'EUR' });
    await administrator.does('aircraft.update', { id: aircraft?.id ?? '', remoteIdSerial: '1596F350457791151234', operatorId: 'DEU87astrdge12k9' });
    await administrator.does('settings.update', { values: { 'labour.ratePerHour': '77.77' } });
    const { items } = await administrator.does('orderParts.list', { workOrderId: orderId });
    await administrator.does('parts.update', { id: items[0]?.part.id ?? '', cost: { unitCost: '123.456', currency: 'EUR' } });
    await technician().does('workOrders.transition', { id: orderId, to: 'quality-check' });
    await workshop
      .as('inspector')
      .does('workOrders.release', { id: orderId, password, workDescription: 'Motor 3 replaced and tested.', dataReference: 'K4 manual 7.2' });
  });

  test('each permission that protects a field has its words here', () => {
    expect(Object.keys(secrets).toSorted()).toEqual(protecting.toSorted());
  });

  test('whoever may see everything reads personal data and Remote ID there', async () => {
    const words = (await wordsOf(await workshop.as('administrator').does('documents.workOrder', { id: orderId }))).replaceAll(' ', '');
    for (const secret of ['+49 30 555 0177', '1596F350457791151234']) expect(words).toContain(secret.replaceAll(' ', ''));
  });

  test.each(protecting)('without %s', async (protectedPermission) => {
    const grants = (Object.keys(permissions) as Permission[]).filter((permission) => permission !== protectedPermission).map((permission) => ({ permission }));
    const role = await workshop.as('administrator').does('roles.create', { name: `All but ${protectedPermission}`.slice(0, 60), grants });
    const reader = await workshop.hire('viewer', `Reader ${protectedPermission}`);
    await workshop.as('administrator').does('users.assignRoles', { userIds: [reader.id], roleIds: [role.id], mode: 'set' });
    expect(papers.length).toBeGreaterThanOrEqual(3);
    for (const paper of papers) {
      const outcome = await workshop.application.kernel.call(paper, { id: orderId }, callAs(reader.token));
      if (!outcome.ok) throw new Error(`${paper}: ${outcome.error.message}`);
      const words = (await wordsOf(outcome.value as FileResult)).replaceAll(' ', '');
      for (const secret of secrets[protectedPermission] ?? []) expect(words, paper).not.toContain(secret.replaceAll(' ', ''));
    }
  });
});

test('nobody prints what they may not see', async () => {
  const order = await receivedOrder(workshop);
  expect(await workshop.as('viewer').isRefused('documents.workOrder', { id: order.id })).toMatchObject({ code: 'forbidden' });
  const stranger = await workshop.hire('manager', 'Stranger', await workshop.addOrganisation('Elsewhere'));
  for (const operation of ['documents.workOrder', 'documents.intakeReceipt', 'documents.releaseRecord'] as const)
    expect(await stranger.isRefused(operation, { id: order.id })).toMatchObject({ code: 'not_found' });
});
