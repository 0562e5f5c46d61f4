/** Verification of releases: what the program allows afterwards leaves them valid, and whatever is changed past it is named. */
import Database from 'better-sqlite3';
import { eq, getTableColumns } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseFile } from '#database/open-database.ts';
import { tables } from '#database/tables/index.ts';
import { givePassword, orderIn, password, receivedOrder } from '#tests/orders.ts';
import { callAs, openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';
import { readEvidence } from './read-evidence.ts';
import { hashOfFormat1 } from './signed-content.ts';
import { signedFields, signedTables, type SignedPart } from './signed-fields.ts';
import { findWorkOrder } from '../work-order.repository.ts';

let workshop: Workshop;
/** Of somebody with the file and a database tool, past the program and past the triggers. */
let connection: Database.Database;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
  connection = new Database(databaseFile(workshop.folder));
  connection.pragma('foreign_keys = off');
  for (const table of ['releases', 'work_order_events']) for (const change of ['update', 'delete']) connection.exec(`drop trigger ${table}_no_${change}`);
});
afterAll(async () => {
  connection.close();
  await workshop.close();
});

async function upload(person: Person): Promise<string> {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const received = await workshop.application.uploads.receive(
    'attachments.create',
    (async function* () {
      yield picture;
    })(),
    callAs(person.token),
  );
  if (!received.ok) throw new Error(received.error.message);
  return received.value.uploadId;
}
const attach = async (person: Person, subject: 'work-order' | 'step' | 'finding', subjectId: string, name: string) =>
  person.does('attachments.create', { uploadId: await upload(person), subject, subjectId, purpose: 'photo', name });

let made = 0;

/** Released, with one of everything on it. */
async function fullRelease() {
  const [technician, keeper, reception, inspector] = [
    workshop.as('technician'),
    workshop.as('store-keeper'),
    workshop.as('reception'),
    workshop.as('inspector'),
  ];
  const { id: workOrderId } = await receivedOrder(workshop);
  await reception.does('workOrders.update', { id: workOrderId, billing: 'quote', accessories: ['Case'] });
  await technician.does('workOrders.transition', { id: workOrderId, to: 'diagnosis' });
  const estimate = await technician.does('estimates.create', { workOrderId, lines: [{ description: 'Motor', quantity: '1', unitPrice: '319.9' }] });
  await technician.does('estimates.issue', { id: estimate.id });
  await technician.does('workOrders.transition', { id: workOrderId, to: 'awaiting-approval' });
  await reception.does('workOrders.recordConsent', { id: workOrderId, answer: 'accepted', answeredBy: 'Ada Flyer', how: 'phone' });
  await technician.does('workOrders.transition', { id: workOrderId, to: 'in-progress' });
  const step = await technician.does('checklist.addStep', { workOrderId, kind: 'number', title: 'Propellers', unit: 'mm', maximum: '1' });
  await technician.does('checklist.complete', { id: step.id, result: '0.2', note: 'Worn' });
  await technician.does('time.create', { workOrderId, startedAt: new Date(Date.now() - 7_200_000).toISOString(), minutes: 60 });
  const part = await keeper.does('parts.create', { sku: `M-${++made}`, name: 'Motor 6009', unit: 'pc', unitPrice: '319.9', currency: 'EUR', serialised: true });
  const line = await keeper.does('orderParts.add', { workOrderId, partId: part.id, quantity: '1' });
  await keeper.does('orderParts.issue', { id: line.id, serialIn: 'NEW-77', serialOut: 'OLD-12' });
  await technician.does('orderParts.setDisposition', { id: line.id, actual: 'scrap' });
  const finding = await technician.does('findings.create', { workOrderId, title: 'Cracked arm' });
  await technician.does('findings.rectify', { id: finding.id, rectification: 'Replaced.' });
  await attach(technician, 'finding', finding.id, 'arm.png');
  await attach(technician, 'step', step.id, 'propeller.png');
  const mistake = await attach(technician, 'step', step.id, 'mistake.png');
  await technician.does('attachments.remove', { id: mistake.id });
  await technician.does('workOrders.transition', { id: workOrderId, to: 'quality-check' });
  const released = await inspector.does('workOrders.release', {
    id: workOrderId,
    password,
    workDescription: 'Motor 3 replaced.',
    dataReference: 'K4 manual 7.2',
  });
  return { id: workOrderId, number: released.number, partId: part.id, aircraftId: released.aircraft?.id ?? '', customerId: released.customer?.id ?? '' };
}

const verify = (id: string, person = workshop.as('administrator')) => person.does('workOrders.verifyRelease', { id });

const execute = (sql: string, ...values: unknown[]) => connection.prepare(sql).run(...values);

describe('a release', () => {
  it('is valid as it was signed, and there is none to verify before', async () => {
    const { id } = await fullRelease();
    expect(await verify(id, workshop.as('viewer'))).toEqual({ valid: true, format: 2, changed: [] });
    const open = await orderIn(workshop, 'in-progress');
    expect(await workshop.as('viewer').isRefused('workOrders.verifyRelease', { id: open.id })).toMatchObject({
      code: 'not_possible',
      message: `${open.number} is not released yet, so there is nothing to verify.`,
    });
    const stranger = await workshop.hire('manager', 'Stranger', await workshop.addOrganisation('Elsewhere'));
    expect((await stranger.isRefused('workOrders.verifyRelease', { id })).code).toBe('not_found');
  });

  it('stays valid through everything the program allows afterwards', async () => {
    const { id, partId, aircraftId, customerId } = await fullRelease();
    const [administrator, reception, technician] = [workshop.as('administrator'), workshop.as('reception'), workshop.as('technician')];
    const allowed: [string, () => Promise<unknown>][] = [
      ['a comment', () => technician.does('comments.create', { workOrderId: id, text: 'Well done' })],
      ['a further paper', () => attach(reception, 'work-order', id, 'letter.png')],
      ['printing', () => reception.does('documents.releaseRecord', { id })],
      ['handover', () => reception.does('workOrders.handover', { id, handoverTo: 'Ada Flyer' })],
      ['follow-up', () => administrator.does('workOrders.followUp', { id, title: 'Again' })],
      ['duplicate', () => administrator.does('workOrders.duplicate', { id })],
      ['link', async () => administrator.does('workOrders.link', { id: (await receivedOrder(workshop)).id, otherId: id, kind: 'warranty-of' })],
      ['renaming the customer', () => reception.does('customers.update', { id: customerId, name: 'Ada Pilot' })],
      [
        'another registration, firmware and Remote ID',
        () => administrator.does('aircraft.update', { id: aircraftId, registration: 'HB-NEW', firmware: '9', operatorId: 'CHE87astrdge12k8' }),
      ],
      [
        'another owner',
        async () =>
          administrator.does('aircraft.transfer', {
            id: aircraftId,
            customerId: (await reception.does('customers.create', { name: 'Next Owner', kind: 'person' })).id,
          }),
      ],
      ['grounding', () => administrator.does('aircraft.ground', { id: aircraftId, reason: 'Crash' })],
      ['renaming a part', () => administrator.does('parts.update', { id: partId, name: 'Motor, new name', unitPrice: '1' })],
      ['renaming a person', () => administrator.does('users.update', { id: technician.id, name: 'Technician Married' })],
      ['a setting', () => administrator.does('settings.update', { values: { 'labour.ratePerHour': '77' } })],
    ];
    for (const [what, act] of allowed) {
      await act();
      expect({ what, ...(await verify(id)) }).toEqual({ what, valid: true, format: 2, changed: [] });
    }
    await administrator.does('users.update', { id: technician.id, name: 'Technician One' });
  });

  it('does not tell the name of what the reader may not see, and never a value', async () => {
    const { id } = await fullRelease();
    execute("update work_order_steps set result = '0.9' where work_order_id = ?", id);
    execute('update work_order_parts set unit_price = 777000000 where work_order_id = ?', id);
    const role = await workshop.as('administrator').does('roles.create', { name: 'Orders only', grants: [{ permission: 'service:workorder:view' }] });
    const narrow = await workshop.hire('viewer', 'Nora Narrow');
    await workshop.as('administrator').does('users.assignRoles', { userIds: [narrow.id], roleIds: [role.id], mode: 'set' });
    expect((await verify(id, narrow)).changed).toEqual([
      { what: 'a step', field: 'value' },
      { what: 'a part', field: 'price' },
    ]);
    expect((await verify(id)).changed).toEqual([
      { what: 'step “Propellers”', field: 'value' },
      { what: 'part Motor 6009', field: 'price' },
    ]);
    expect(JSON.stringify(await verify(id))).not.toContain('777');
  });

  it('tells what is gone and what came afterwards', async () => {
    const { id } = await fullRelease();
    for (const table of ['work_order_steps', 'findings', 'time_entries', 'work_order_parts', 'estimates'])
      execute(`delete from ${table} where work_order_id = ?`, id);
    const { changed } = await verify(id);
    expect(changed).toEqual(
      ['step “Propellers”', 'time of Technician One', 'part Motor 6009', 'finding “Cracked arm”', 'file “arm.png”', 'file “propeller.png”', 'the estimate'].map(
        (what) => ({ what, field: 'taken away' }),
      ),
    );

    const other = await fullRelease();
    for (const table of ['work_order_steps', 'findings', 'attachments']) {
      const columns = (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name).filter((name) => name !== 'id');
      const where =
        table === 'attachments'
          ? "removed_at is null and subject = 'step' and subject_id = (select id from work_order_steps where work_order_id = ? limit 1)"
          : 'work_order_id = ?';
      connection.prepare(`insert into ${table} (id, ${columns.join()}) select 'x', ${columns.join()} from ${table} where ${where}`).run(other.id);
    }
    expect((await verify(other.id)).changed.map(({ what, field }) => `${what} ${field}`)).toEqual([
      'step “Propellers” added afterwards',
      'finding “Cracked arm” added afterwards',
      'file “propeller.png” added afterwards',
    ]);
    for (const table of ['work_order_steps', 'findings', 'attachments']) execute(`delete from ${table} where id = 'x'`);
  });

  it('is held to the copy that was kept, to the timeline and to the audit trail', async () => {
    const { id } = await fullRelease();
    const heldTo = async (...statements: string[]) => {
      const restore = {
        release: connection.prepare('select signed_content, content_hash, format from releases where work_order_id = ?').get(id) as Record<string, unknown>,
        events: connection.prepare("select id, data from work_order_events where work_order_id = ? and kind = 'release'").get(id) as Record<string, unknown>,
      };
      for (const statement of statements) execute(statement, id);
      const { changed } = await verify(id);
      execute('update releases set signed_content = ?, content_hash = ?, format = ? where work_order_id = ?', ...Object.values(restore.release), id);
      execute('update work_order_events set data = ? where id = ?', restore.events['data'], restore.events['id']);
      expect(await verify(id)).toMatchObject({ valid: true });
      return changed.map(({ what, field }) => `${what}: ${field}`);
    };
    const [copy, fingerprint] = ['the kept copy of what was signed', 'the fingerprint of what was signed'];
    expect(await heldTo("update releases set signed_content = replace(signed_content, 'Rubix', 'Other') where work_order_id = ?")).toEqual([
      `${copy}: does not match the fingerprint`,
    ]);
    expect(await heldTo("update releases set signed_content = 'x' where work_order_id = ?")).toEqual([`${copy}: does not match the fingerprint`]);
    expect(await heldTo('update releases set signed_content = null where work_order_id = ?')).toEqual([`${copy}: taken away`]);
    expect(await heldTo('update releases set format = 1 where work_order_id = ?')).toEqual(['release, checklist, time, parts or findings: something in them']);
    const forged = "update releases set content_hash = '00' where work_order_id = ?";
    expect(await heldTo(forged)).toEqual([
      `${fingerprint}: is not the one in the timeline`,
      `${fingerprint}: is not the one in the audit trail`,
      `${copy}: does not match the fingerprint`,
    ]);
    const retold = "update work_order_events set data = json_set(data, '$.contentHash', '00') where kind = 'release' and work_order_id = ?";
    expect(await heldTo(forged, retold)).toEqual([`${fingerprint}: is not the one in the audit trail`, `${copy}: does not match the fingerprint`]);
    execute(
      "update audit_details set details = replace(details, 'contentHash', 'contentHush') where sequence = (select sequence from audit_records where entity_id = ? and operation = 'workOrders.release')",
      id,
    );
    expect((await verify(id)).changed).toEqual([{ what: fingerprint, field: 'is not the one in the audit trail' }]);
    // Somebody made the release up, and the trail never heard of it.
    for (const change of ['update', 'delete']) connection.exec(`drop trigger audit_records_no_${change}`);
    execute("update audit_records set operation = 'workOrders.get' where entity_id = ? and operation = 'workOrders.release'", id);
    expect((await verify(id)).changed).toEqual([{ what: 'the signature', field: 'is not in the audit trail' }]);
  });
});

describe('each signed field, changed past the program, is named', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await fullRelease());
  });

  const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const another = (value: unknown): unknown =>
    typeof value === 'number' ? (value === 1 ? 0 : value + 1) : value === null ? 1 : /^[[{]/.test(String(value)) ? '{"title":"Changed"}' : 'changed';
  // Without its id the order itself is not found any more.
  const fields = (Object.keys(signedFields) as SignedPart[])
    .flatMap((part) => Object.entries(signedFields[part]).map(([field, word]) => [part, field, word] as const))
    .filter(([part, field]) => part !== 'order' || field !== 'id');

  it.each(fields)('%s.%s', async (part, field, word) => {
    const table = tables.sqlite[signedTables[part]];
    const name = snake(signedTables[part]);
    const column = snake(field);
    expect(Object.keys(getTableColumns(table))).toContain(field);
    const where =
      part === 'order' ? 'id = ?' : part === 'attachments' ? 'subject_id in (select id from findings where work_order_id = ?)' : 'work_order_id = ?';
    const before = connection.prepare(`select rowid, ${column} as value from ${name} where ${where}`).get(id) as { rowid: number; value: unknown };
    execute(`update ${name} set ${column} = ? where rowid = ?`, another(before.value), before.rowid);
    const { valid, changed } = await verify(id);
    execute(`update ${name} set ${column} = ? where rowid = ?`, before.value, before.rowid);
    expect(valid).toBe(false);
    // A row that cannot be found where it was is gone.
    const elsewhere = field === 'id' || (part === 'attachments' && field.startsWith('subject'));
    expect(changed.map(({ field: said }) => said)).toContain(elsewhere && part !== 'release' ? 'taken away' : word);
    expect(await verify(id)).toEqual({ valid: true, format: 2, changed: [] });
  });
});

describe('a release of version 0.1.0', () => {
  it('verifies as it always did, and tells that something differs', async () => {
    const { id } = await fullRelease();
    const hash = await workshop.database.read(async (db) => {
      const order = await findWorkOrder(db, id);
      const [release] = await db.select().from(db.tables.releases).where(eq(db.tables.releases.workOrderId, id));
      if (!order || !release) throw new Error('The release is missing');
      return hashOfFormat1(release, await readEvidence(db, order));
    });
    // As the schema of 0.1.0 held it: the two new columns with their defaults.
    execute('update releases set format = 1, signed_content = null, content_hash = ? where work_order_id = ?', hash, id);
    execute("update work_order_events set data = json_set(data, '$.contentHash', ?) where kind = 'release' and work_order_id = ?", hash, id);
    execute(
      "update audit_details set details = null where sequence = (select sequence from audit_records where entity_id = ? and operation = 'workOrders.release')",
      id,
    );
    expect(await verify(id)).toEqual({ valid: true, format: 1, changed: [] });
    execute("update work_order_steps set result = '0.9' where work_order_id = ?", id);
    expect(await verify(id)).toEqual({
      valid: false,
      format: 1,
      changed: [{ what: 'release, checklist, time, parts or findings', field: 'something in them' }],
    });
  });
});
