import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Permission } from '#shared/contract/permissions.ts';
import { createAuditTrail } from '#database/audit-trail.ts';
import { operator } from '#kernel/actor.ts';
import { ChainKeys } from '#platform/chain-keys.ts';
import { callAs, openWorkshop, type Workshop } from '#tests/workshop.ts';
import { createAuditProof } from './chain-proof.ts';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
  for (let n = 1; n <= 6; n += 1)
    await workshop.as('reception').does('customers.create', { name: `Customer ${n}`, kind: 'company', email: `c${n}@example.org` });
});
afterEach(() => workshop.close());

const verify = () => workshop.as('administrator').does('audit.verify', {});

describe('the audit trail', () => {
  test('names who did what, when, from where, with what values, newest first and page by page', async () => {
    const administrator = workshop.as('administrator');
    const first = await administrator.does('audit.list', { entity: 'customer', limit: 4 });
    expect(first.items.map(({ sequence }) => sequence)).toEqual([7, 6, 5, 4]);
    const second = await administrator.does('audit.list', { entity: 'customer', limit: 4, cursor: first.nextCursor });
    expect(second.items.map(({ sequence }) => sequence)).toEqual([3, 2]);
    expect(second).not.toHaveProperty('nextCursor');
    expect(await administrator.does('audit.get', { sequence: 7 })).toMatchObject({
      operation: 'customers.create',
      entity: 'customer',
      outcome: 'done',
      door: 'http',
      address: '127.0.0.1',
      userAgent: 'test',
      erased: false,
      actor: { kind: 'user', name: 'Reception One' },
      new: { name: 'Customer 6', email: 'c6@example.org' },
    });
  });

  test('holds refusals too, with what the person was told', async () => {
    await workshop.as('viewer').isRefused('customers.create', { name: 'No', kind: 'person' });
    const { items } = await workshop.as('administrator').does('audit.list', { outcome: 'refused' });
    expect(items).toMatchObject([{ operation: 'customers.create', actor: { name: 'Viewer One' } }]);
    expect(await workshop.as('administrator').does('audit.get', { sequence: items[0]?.sequence ?? 0 })).toMatchObject({
      refusal: 'This needs the permission office:customer:create.',
    });
  });

  test('is filtered by actor, operation and time, and refuses a cursor that is none', async () => {
    const administrator = workshop.as('administrator');
    const count = async (filter: object) => (await administrator.does('audit.list', filter)).items.length;
    expect(await count({ actorId: workshop.as('reception').id })).toBe(6);
    expect(await count({ actorId: workshop.as('manager').id })).toBe(0);
    expect(await count({ operation: 'customers.create' })).toBe(6);
    expect(await count({ to: '2020-01-01T00:00:00Z' })).toBe(0);
    expect(await count({ from: '2020-01-01T00:00:00Z' })).toBe(7);
    expect((await administrator.isRefused('audit.list', { cursor: "1' or 1=1" })).code).toBe('invalid_input');
    expect((await administrator.isRefused('audit.get', { sequence: 999 })).code).toBe('not_found');
  });

  describe('to somebody who may see the trail', () => {
    /** @returns what this person reads of the newest record of an operation */
    async function seenBy(permissions: readonly Permission[], operation: string) {
      const administrator = workshop.as('administrator');
      const role = await administrator.does('roles.create', {
        name: `Auditor of ${operation} ${permissions.length}`,
        grants: ['admin:audit:view' as const, ...permissions].map((permission) => ({ permission })),
      });
      const auditor = await workshop.hire('viewer', `Audrey of ${operation}`);
      await administrator.does('users.assignRoles', { userIds: [auditor.id], roleIds: [role.id], mode: 'set' });
      const { items } = await auditor.does('audit.list', { operation });
      return (await auditor.does('audit.get', { sequence: items[0]?.sequence ?? 0 })).new;
    }

    test('it tells what the record’s own page shows, without what that hides', async () => {
      const seen = await seenBy(['office:customer:view'], 'customers.create');
      expect(seen).toMatchObject({ name: 'Customer 6' });
      expect(seen).not.toHaveProperty('email');
    });

    test('it tells no values of records that this person may not see', async () => {
      expect(await seenBy([], 'customers.create')).toBeNull();
      await workshop.as('administrator').does('settings.update', { values: { 'labour.ratePerHour': '77' } });
      expect(await seenBy([], 'settings.update')).toBeNull();
    });

    test('it tells neither credit limit nor Remote ID, which pages show only inside something protected', async () => {
      const manager = workshop.as('manager');
      const customer = await manager.does('customers.create', { name: 'Terms', kind: 'company' });
      await workshop.as('administrator').does('customers.updateTerms', { id: customer.id, creditLimitMinor: 12_345_00, currency: 'EUR' });
      await manager.does('aircraft.create', {
        customerId: customer.id,
        maker: 'Kestrel',
        model: 'K4',
        airframeSerial: 'A-1',
        remoteIdSerial: '1596F350457791151234',
      });
      expect(JSON.stringify(await seenBy(['office:customer:view'], 'customers.updateTerms'))).not.toContain('1234500');
      expect(JSON.stringify(await seenBy(['fleet:aircraft:view', 'office:customer:view'], 'aircraft.create'))).not.toContain('1596F350457791151234');
    });
  });

  test('is seen, and proved, only with the right to it and only for the own organisation', async () => {
    expect((await workshop.as('technician').isRefused('audit.list', {})).data?.refusedBy?.permission).toBe('admin:audit:view');
    expect((await workshop.as('manager').isRefused('audit.verify', {})).data?.refusedBy?.permission).toBe('admin:audit:verify');
    const stranger = await workshop.hire('administrator', 'Stranger', await workshop.addOrganisation('Elsewhere'));
    expect((await stranger.does('audit.list', {})).items).toMatchObject([{ sequence: 1, operation: 'setup.run' }]);
    expect((await stranger.isRefused('audit.get', { sequence: 7 })).code).toBe('not_found');
  });
});

describe('the chain', () => {
  test('holds as it was written', async () => {
    expect(await verify()).toMatchObject({ intact: true, firstBroken: null, records: 7, signedFrom: 1, faults: [], unproven: [] });
  });

  test('accepts inserts only: the database itself refuses a change', async () => {
    const { database } = workshop;
    const change = database.write((db) => db.update(db.tables.auditRecords).set({ actorId: 'somebody else' }));
    const [changed, removed] = await Promise.allSettled([change, database.write((db) => db.delete(db.tables.auditRecords))]);
    for (const outcome of [changed, removed])
      expect(outcome).toMatchObject({ status: 'rejected', reason: { cause: { message: 'audit_records accepts inserts only' } } });
    expect(await verify()).toMatchObject({ intact: true, records: 7 });
  });

  test('still holds after the details of a person were erased, which leaves their traces and a record that says so', async () => {
    const { database, organisationId } = workshop;
    const { auditTrail } = workshop.application;
    const erase = (sequence: number) =>
      database.write((db) => {
        const { auditDetails: d } = db.tables;
        return db
          .update(d)
          .set({ details: null })
          .where(and(eq(d.organisationId, organisationId), eq(d.sequence, sequence)));
      });
    await erase(3);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: { sequence: 3, reason: 'its details were erased, and no record says so' } });
    const entry = { organisationId, operation: 'audit.erase', entity: 'auditRecord', entityId: '2-3,9', outcome: 'done' as const, details: {} };
    await database.write((db) => auditTrail.append(db, operator('tester', organisationId), callAs(''), entry));
    expect(await verify()).toMatchObject({ intact: true, records: 8 });
    expect(await workshop.as('administrator').does('audit.get', { sequence: 3 })).toMatchObject({
      erased: true,
      new: null,
      address: null,
      actor: { name: null },
    });
    // Neither what the record does not name, nor what was written after it.
    await erase(5);
    expect(await verify()).toMatchObject({ firstBroken: { sequence: 5 } });
    await database.write((db) => auditTrail.append(db, operator('tester', organisationId), callAs(''), { ...entry, entityId: '5' }));
    await erase(9);
    expect(await verify()).toMatchObject({ firstBroken: { sequence: 9 } });
  });

  test('is not called cut where the anchor was written, and a record signed over it, while it was being proven', async () => {
    const { database, organisationId, folder } = workshop;
    const signer = new ChainKeys(folder);
    const ends = await database.read((db) =>
      db.select().from(db.tables.auditRecords).where(eq(db.tables.auditRecords.organisationId, organisationId)).orderBy(db.tables.auditRecords.sequence),
    );
    const anchored = ends.map(({ sequence, hash, at }) => ({ at, organisationId, sequence, hash, publicKey: signer.publicKey }));
    const entry = { organisationId, operation: 'customers.create', entity: 'customer', entityId: null, outcome: 'done' as const, details: {} };
    const trail = createAuditTrail({ signer, anchor: { newest: () => 7 } });
    await database.write((db) => trail.append(db, operator('tester', organisationId), callAs(''), entry));
    /** What each reading finds; the last one is found again and again. */
    const proofOver = (...readings: (typeof anchored)[]) => {
      const proof = createAuditProof({
        signer,
        anchor: { read: () => Promise.resolve({ ends: (readings.length > 1 ? readings.shift() : readings[0]) ?? [], unreadable: 0 }) },
      });
      return database.read((db) => proof.ofOrganisation(db, organisationId));
    };
    const [stale, fresh] = [anchored.slice(0, 4), anchored];
    expect(await proofOver(stale, fresh)).toMatchObject({ records: 8, faults: [], unproven: [] });
    expect(await proofOver([], fresh)).toMatchObject({ faults: [], unproven: [] });
    expect(await proofOver(stale, stale)).toMatchObject({ faults: ['The anchor was cut: it held record 7 when record 8 was signed, and now ends at 4.'] });
  });

  test('keeps its order while many people write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => workshop.as('reception').does('customers.create', { name: `At once ${n}`, kind: 'person' })));
    expect(await verify()).toMatchObject({ intact: true, records: 47 });
  });
});
