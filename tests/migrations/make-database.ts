/** Makes the small database that a release leaves behind for later ones: a row in every table, by people at work. Run in a checkout of that release. */
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { operator } from '#kernel/actor.ts';
import { databaseFile } from '#database/open-database.ts';
import { generateSample } from '#modules/sample/index.ts';
import { givePassword, orderIn, releasedOrder } from '#tests/orders.ts';
import { callAs, openWorkshop } from '#tests/workshop.ts';

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Say where it goes: tests/migrations/0.1.0.db.br');

const folder = await mkdtemp(join(tmpdir(), 'cube-past-'));
const workshop = await openWorkshop({ folder });
const { application, organisationId, as } = workshop;
const [technician, keeper, manager, administrator] = [as('technician'), as('store-keeper'), as('manager'), as('administrator')];

await generateSample(application.database, {
  auditTrail: application.auditTrail,
  organisationId,
  workOrders: 20,
  seed: 1,
  asOf: '2026-05-04',
  passwordHash: '$2a$04$none',
  actor: operator('tester', organisationId),
  call: callAs(''),
});
await givePassword(workshop, as('inspector'));
await administrator.does('teams.create', { name: 'Bench', memberIds: [technician.id] });
await administrator.does('roles.create', { name: 'Auditor', grants: [{ permission: 'admin:audit:view', scope: 'all' }] });
await administrator.does('settings.update', { values: { 'orders.promisedDays': 7 } });
await application.kernel.call('auth.signIn', { username: 'nobody', password: 'not the password' }, { ...callAs(''), credential: { kind: 'none' } });

const customer = await as('reception').does('customers.create', {
  name: 'Çelik Hava A.Ş.',
  kind: 'company',
  notes: 'Beşiktaş',
  email: 'ada@example.org',
  street: 'Quay 1',
});
await as('accountant').does('customers.updateTerms', { id: customer.id, paymentDays: 30, discountPercent: 2.5, currency: 'EUR' });
const part = await keeper.does('parts.create', { sku: 'T-ESC-40', name: 'ESC 40 A', unitPrice: '89.9', cost: { unitCost: '41.255' }, serialised: true });
const wire = await keeper.does('parts.create', { sku: 'T-W-16', name: 'Wire', unit: 'metre', unitPrice: '1.2345' });
await as('accountant').does('products.create', { kind: 'service', sku: 'T-LAB-1', name: 'Labour at the bench', unit: 'hour', unitPrice: '95.333333' });

const order = await orderIn(workshop, 'in-progress');
await technician.does('time.create', { workOrderId: order.id, startedAt: new Date(Date.now() - 3_600_000).toISOString(), minutes: 25 });
await technician.does('time.start', { workOrderId: order.id });
const line = await technician.does('orderParts.add', { workOrderId: order.id, partId: wire.id, quantity: '0.3' });
await technician.does('orderParts.add', { workOrderId: order.id, partId: part.id, quantity: '1' });
await keeper.does('orderParts.issue', { id: line.id, quantity: '0.1' });
await technician.does('checklist.addStep', { workOrderId: order.id, kind: 'text', title: 'What was seen' });
await technician.does('findings.create', { workOrderId: order.id, title: 'Çatlak – трещина ✓', severity: 'major' });
await technician.does('comments.create', { workOrderId: order.id, text: 'Please look at arm 3' });
await technician.does('estimates.create', { workOrderId: order.id, lines: [{ description: 'Bench', quantity: '1.5', unitPrice: '95.333333' }] });
await manager.does('savedViews.save', { list: 'work-orders', name: 'Late', query: 'overdue=true', shared: true });

const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#4477aa' } })
  .jpeg()
  .toBuffer();
const upload = await application.uploads.receive(
  'attachments.create',
  (async function* () {
    yield photo;
  })(),
  callAs(technician.token),
);
if (!upload.ok) throw new Error(upload.error.message);
await technician.does('attachments.create', { uploadId: upload.value.uploadId, subject: 'work-order', subjectId: order.id, purpose: 'photo', name: 'arm.jpg' });

const other = await orderIn(workshop, 'diagnosis');
await technician.does('workOrders.link', { id: order.id, otherId: other.id, kind: 'blocks' });
const released = await releasedOrder(workshop);
await as('reception').does('workOrders.handover', { id: released.id, handoverTo: 'Ada Flyer' });
await workshop.close();

const database = new Database(databaseFile(folder));
database.pragma('wal_checkpoint(TRUNCATE)');
database.pragma('journal_mode = DELETE');
const names = database
  .prepare<[], { name: string }>(`select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'`)
  .all()
  .map(({ name }) => name);
const empty = names.filter((name) => database.prepare(`select 1 from ${name} limit 1`).get() === undefined);
database.close();
if (empty.length > 0) throw new Error(`Nothing is in ${empty.join(', ')}: let somebody do something there`);
const packed = brotliCompressSync(readFileSync(databaseFile(folder)));
writeFileSync(target, packed);
await rm(folder, { recursive: true });
process.stdout.write(`${names.length} tables, ${packed.byteLength} bytes\n`);
