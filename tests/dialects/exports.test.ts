/** Exports on both databases, through the real path: a call asks, a job writes in its thread, and the file is handed to whoever asked, as long as they may see it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import { exportResult } from '#shared/contract/ground/exports.ts';
import type { FileResult } from '#shared/contract/fields.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';
import { comesTo, hasEnded } from '#tests/jobs.ts';
import { receivedOrder } from '#tests/orders.ts';
import type { Person } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Wanted {
  list: string;
  format: 'csv' | 'xlsx';
  filters?: Record<string, unknown>;
  columns?: string[];
}

async function exported(person: Person, wanted: Wanted): Promise<{ job: Job; file: FileResult; bytes: Buffer }> {
  const { id } = await person.does('exports.create', wanted);
  const job = await comesTo(person, id, hasEnded, 60_000);
  expect(job).toMatchObject({ state: 'done', error: null });
  const file = await person.does('exports.content', { id });
  return { job, file, bytes: file.body instanceof Uint8Array ? Buffer.from(file.body) : await buffer(file.body.read()) };
}

onEveryDialect('Exports', (open) => {
  // A thread loads the rooms for each export, which takes seconds from source: one journey with three of them.
  test('a list is written as it is filtered, sorted and allowed; its file is for whoever asked, for a day, with the rights it was made with', async () => {
    let now = Date.now();
    const workshop = await open({ now: () => now });
    workshop.application.openScheduler();
    const administrator = workshop.as('administrator');
    const [rae, technician, manager] = [await workshop.hire('reception', 'Rae'), workshop.as('technician'), workshop.as('manager')];
    await receivedOrder(workshop, '=cmd|calc!A0');
    const second = await receivedOrder(workshop, 'Motor 3, "left"; vibrates');
    await manager.does('workOrders.update', { id: second.id, priority: 'urgent', promisedAt: '2026-07-01T10:30:00.000Z' });
    await manager.does('workOrders.create', { title: 'A draft is filtered out' });
    await manager.does('parts.create', { sku: '=1+1', name: '-5', unitPrice: '14.8', currency: 'EUR', cost: { unitCost: '9.25', currency: 'EUR' } });

    const columns = ['number', 'title', 'status', 'priority', 'promisedAt'];
    const filters = { status: ['received'], sort: 'number' };
    // Sees their own orders and nobody else's.
    const narrow = await workshop.hire('viewer', 'Jo Narrow');
    const own = await administrator.does('roles.create', {
      name: 'Bench',
      grants: [
        { permission: 'service:workorder:view', scope: 'own' },
        { permission: 'service:workorder:create', scope: 'all' },
      ],
    });
    await administrator.does('users.assignRoles', { userIds: [narrow.id], roleIds: [own.id], mode: 'set' });
    await narrow.does('workOrders.create', { title: 'Mine' });
    const [orders, parts, mine] = await Promise.all([
      exported(rae, { list: 'workOrders', format: 'csv', filters, columns }),
      exported(technician, { list: 'parts', format: 'xlsx' }),
      exported(narrow, { list: 'workOrders', format: 'csv', columns: ['title'] }),
    ]);
    expect(mine.bytes.subarray(3).toString().trimEnd().split('\r\n')).toEqual(['What is to be done', 'Mine']);

    expect(orders.file).toMatchObject({ name: expect.stringMatching(/^Work orders \d{4}-\d\d-\d\d\.csv$/), mediaType: 'text/csv; charset=utf-8' });
    expect([...orders.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first, last, ...more] = orders.bytes.subarray(3).toString().trimEnd().split('\r\n');
    expect(head).toBe('Number,What is to be done,Stage,Priority,Promised');
    // Text that a spreadsheet program would run is text; instants stand as the clocks of the workshop show them.
    expect(first).toMatch(/^WO-\d{4}-00001,'=cmd\|calc!A0,Received,Normal,\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(last).toMatch(/^WO-\d{4}-00002,"Motor 3, ""left""; vibrates",Received,Urgent,2026-07-01 12:30$/);
    expect(more).toEqual([]);

    // What the person may not see has no column; cells have their types, and text stays text.
    const [names, row, ...others] = await readSheet(parts.bytes);
    expect(names?.slice(0, 5)).toEqual(['Name', 'SKU', 'Price', 'Price (currency)', 'Unit']);
    expect(row?.slice(0, 5)).toEqual(['-5', '=1+1', 14.8, 'EUR', 'piece']);
    expect(row?.at(-1)).toBeInstanceOf(Date);
    expect(others).toEqual([]);
    expect(names).not.toContain('Cost');
    expect(parts.job).toMatchObject({ done: 1, total: 1 });
    expect(exportResult.parse(parts.job.result)).toMatchObject({ rows: 1, format: 'xlsx', sizeBytes: parts.bytes.length });

    // Everybody who sees the job hears which list it writes, and none of its filters.
    const seen = (await administrator.does('jobs.list', { everybody: true })).items.find(({ id }) => id === orders.job.id);
    expect(seen).toMatchObject({ about: { title: 'Work orders', format: 'csv' }, result: null });
    expect(JSON.stringify(seen)).not.toContain('filters');

    const { items } = await administrator.does('audit.list', { limit: 200 });
    const written = items.find(({ operation, entityId }) => operation === 'exports.write' && entityId === orders.job.id);
    expect(written).toMatchObject({ actor: { id: rae.id }, door: 'scheduler' });
    expect(items.some(({ operation, entityId }) => operation === 'exports.create' && entityId === orders.job.id)).toBe(true);
    expect(await administrator.does('audit.get', { sequence: written?.sequence ?? 0 })).toMatchObject({
      new: { list: 'workOrders', format: 'csv', filters, columns, rows: 2 },
    });
    expect((await workshop.auditProof()).faults).toEqual([]);

    // One that is stopped is over within a second, and leaves nothing behind.
    const stopped = await manager.does('exports.create', { list: 'workOrders', format: 'csv' });
    await comesTo(manager, stopped.id, ({ state }) => state === 'running');
    const began = performance.now();
    await manager.does('jobs.cancel', { id: stopped.id });
    expect(await comesTo(manager, stopped.id, hasEnded)).toMatchObject({ state: 'cancelled', result: null });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((await manager.isRefused('exports.content', { id: stopped.id })).code).toBe('not_possible');

    // Nobody else has the file, also who sees the job, or has the same rights elsewhere.
    const { id } = orders.job;
    const stranger = await workshop.hire('administrator', 'Max Elsewhere', await workshop.addOrganisation('Elsewhere'));
    for (const other of [technician, administrator, stranger]) expect((await other.isRefused('exports.content', { id })).code).toBe('not_found');
    const roles = (await administrator.does('roles.list', {})).items;
    const give = (key: string) =>
      administrator.does('users.assignRoles', { userIds: [rae.id], roleIds: [roles.find(({ builtIn }) => builtIn === key)?.id ?? ''], mode: 'set' });
    await give('viewer');
    expect(await rae.isRefused('exports.content', { id })).toMatchObject({ code: 'forbidden', message: expect.stringContaining('Export the list again') });
    await give('reception');
    await rae.does('exports.content', { id });
    now += 25 * 3_600_000;
    expect((await rae.isRefused('exports.content', { id })).code).toBe('not_found');
    // Three files, each with its note; nothing is left of their writing.
    await expect
      .poll(async () => (await readdir(join(workshop.folder, 'exports'))).filter((name) => !name.endsWith('.json')).length, { timeout: 5_000 })
      .toBe(3);
  });

  test('what cannot be written is said at once', async () => {
    const workshop = await open();
    const [manager, technician] = [workshop.as('manager'), workshop.as('technician')];
    const issuesOf = async (input: Wanted) => (await manager.isRefused('exports.create', input)).data?.issues;
    expect(await issuesOf({ list: 'settings', format: 'csv' })).toMatchObject([{ path: 'list', message: expect.stringContaining('Choose one of') }]);
    expect(await issuesOf({ list: 'parts', format: 'csv', columns: ['name', 'constructor'] })).toMatchObject([{ path: 'columns' }]);
    expect(await issuesOf({ list: 'parts', format: 'csv', filters: { cursor: 'x' } })).toMatchObject([{ path: 'filters.cursor' }]);
    expect(await issuesOf({ list: 'parts', format: 'csv', filters: { colour: 'red' } })).toMatchObject([{ path: expect.stringMatching(/^filters/) }]);
    expect(await technician.isRefused('exports.create', { list: 'parts', format: 'csv', columns: ['name', 'cost'] })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'inventory:partcost:view' } },
    });
    expect(await technician.isRefused('exports.create', { list: 'audit', format: 'csv' })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'admin:audit:view' } },
    });
  });

  test('what the list itself refuses while it is written ends the job with its sentence, and stands in the audit trail', async () => {
    const workshop = await open();
    workshop.application.openScheduler();
    const technician = workshop.as('technician');
    const { id } = await technician.does('exports.create', { list: 'jobs', format: 'csv', filters: { everybody: true } });
    const job = await comesTo(technician, id, hasEnded, 60_000);
    expect(job).toMatchObject({ state: 'failed', error: expect.stringContaining('admin:job:view') });
    const { items } = await workshop.as('administrator').does('audit.list', { limit: 50, outcome: 'refused' });
    expect(items.filter(({ operation }) => operation === 'exports.write')).toMatchObject([{ actor: { id: technician.id } }]);
  });
});
