/** The sample workshop on both databases: every row is taken, the figures agree, and its orders open like any others. */
import { count, eq } from 'drizzle-orm';
import { assert, expect, test } from 'vitest';
import { operator } from '#kernel/actor.ts';
import { generateSample } from '#modules/sample/index.ts';
import { callAs } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

onEveryDialect('The sample', (open) => {
  test('a hundred and twenty orders are written, found and opened', async () => {
    const workshop = await open();
    const { organisationId, application } = workshop;
    const made = await generateSample(application.database, {
      auditTrail: application.auditTrail,
      organisationId,
      workOrders: 120,
      seed: 3,
      asOf: '2026-05-04',
      passwordHash: '$2a$04$none',
      actor: operator('tester', organisationId),
      call: callAs(''),
    });
    const counted = async (table: 'workOrders' | 'customers' | 'aircraft') =>
      (await workshop.database.read((db) => db.select({ many: count() }).from(db.tables[table]).where(eq(db.tables[table].organisationId, organisationId))))[0]
        ?.many;
    expect([await counted('workOrders'), await counted('customers'), await counted('aircraft')]).toEqual([120, made.customers, made.aircraft]);
    const manager = workshop.as('manager');
    const { items } = await manager.does('workOrders.list', { limit: 120 });
    expect(items).toHaveLength(120);
    const released = items.find(({ status }) => status === 'closed');
    assert(released, 'No order is closed');
    expect((await manager.does('workOrders.get', { id: released.id })).number).toBe(released.number);
    expect((await manager.does('workOrders.list', { q: released.number })).items.map(({ id }) => id)).toContain(released.id);
    expect((await workshop.auditProof()).faults).toEqual([]);
  });
});
